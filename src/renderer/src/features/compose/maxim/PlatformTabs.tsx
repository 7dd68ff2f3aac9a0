import { Tabs } from 'antd'
import { memo, useCallback, useRef, useState } from 'react'
import type { Connection } from '#shared/contract/connections.ts'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { sayIn, type Text } from '#shared/domain/text.ts'
import { type FormValues, setFields } from '../../../components/fields/form.ts'
import { useLanguage } from '../../../components/format.ts'
import { contentValues } from '../content-values.ts'
import { useWantedField } from '../wanted-field.ts'
import { placesOf } from './faults.ts'
import type { KeptIntents } from './IntentTool.tsx'
import styles from './PlatformTabs.module.css'
import { TabFields } from './TabFields.tsx'
import { TabLabel } from './TabLabel.tsx'
import { fieldsOf, type Tab, tabOf, tabs } from './tabs.ts'

interface PlatformTabsProps {
  descriptor: ProviderDescriptor
  connection: Connection
  content: MaximContent
  faults: Readonly<Record<string, Text>>
  /** Stays the same from one render to the next. */
  set: FormValues['set']
}

/** All that is seldom needed, by whom it is for: what every phone gets, then the platforms and vendors. */
function PlatformTabs({ descriptor, connection, content, faults, set }: PlatformTabsProps) {
  const language = useLanguage()
  const [active, setActive] = useState<Tab>('general')
  const keptIntents: KeptIntents = useRef(new Map())
  const { messageFields, groups } = descriptor
  const { get } = contentValues({ content, settings: connection.settings, onChange: () => {} })
  const { code, want } = useWantedField()
  const wanted = code === null ? undefined : placesOf(code, content).find((place) => tabOf(place, messageFields))
  const wantedTab = wanted === undefined ? null : tabOf(wanted, messageFields)
  if (wantedTab !== null && wantedTab !== active) setActive(wantedTab)
  const done = useCallback(() => want(null), [want])

  return (
    <Tabs
      className={styles['tabs'] ?? ''}
      activeKey={active}
      onChange={(key) => setActive(key as Tab)}
      items={tabs.map((tab) => {
        const label = groups.find(({ id }) => id === tab)?.label
        const name = label ? sayIn(language, label) : tab
        const fields = fieldsOf(tab, messageFields, content)
        return {
          key: tab,
          label: (
            <TabLabel
              name={name}
              set={setFields(fields, get).length}
              wrong={fields.filter(({ path }) => path in faults).length}
            />
          ),
          children: tab === active && (
            <TabFields
              name={name}
              fields={fields}
              values={{ get, set }}
              content={content}
              stage={connection.stage}
              faults={faults}
              keptIntents={keptIntents}
              wanted={wanted}
              onShown={done}
            />
          ),
          destroyOnHidden: true,
        }
      })}
    />
  )
}

/** The texts that are typed before the tabs change nothing in them. */
function isSame(before: PlatformTabsProps, now: PlatformTabsProps): boolean {
  const parts = ({ descriptor, connection, content: { setting, actAs, message }, faults, set }: PlatformTabsProps) => {
    const { title: _, body: _body, attachment_url: _address, ...rest } = message
    const wrong = Object.fromEntries(Object.entries(faults).map(([path, { zh }]) => [path, zh]))
    return { descriptor, connection, setting, actAs, set, ...rest, ...wrong }
  }
  const [one, other] = [parts(before), parts(now)] as Record<string, unknown>[]
  const keys = new Set([...Object.keys(one ?? {}), ...Object.keys(other ?? {})])
  return [...keys].every((key) => one?.[key] === other?.[key])
}

export default memo(PlatformTabs, isSame)
