import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import type { Field as FieldData } from '#shared/domain/field.ts'
import { readApps } from '#shared/domain/suplink-settings.ts'
import { sayIn, type Text } from '#shared/domain/text.ts'
import { Field, hintId } from '../../../components/Field.tsx'
import { TypedField } from '../../../components/fields/TypedField.tsx'
import { useLabelled } from '../../../components/fields/use-labelled.ts'
import { useLanguage } from '../../../components/format.ts'
import { useMask } from '../../../masking/use-mask.ts'
import { Doubt } from './Doubt.tsx'
import { inBoth } from './in-both.ts'
import styles from './Suplink.module.css'

interface AppFieldProps {
  field: FieldData
  connection: Connection
  value: string | undefined
  /** What speaks against the appId. */
  doubt: Text | undefined
  onChange: (appId: string | undefined) => void
}

/** No appId can be this: it would be cut to nothing. */
const other = ' '

/** The app under whose name a message appears: one of the connection's list, or an appId typed by hand. */
export function AppField({ field, connection, value = '', doubt, onChange }: AppFieldProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide, scrub } = useMask()
  const { apps } = readApps(connection.settings)
  const isListed = apps.some(({ appId }) => appId === value.trim())
  const [wantsOther, setWantsOther] = useState(false)
  const isTyped = !isListed && (value.trim() !== '' || wantsOther || apps.length === 0)
  const { frame } = useLabelled({ field, error: undefined })
  // an appId typed by hand has the field's own id
  const listId = `${field.path}-list`
  const choose = (next: string | undefined) => {
    setWantsOther(next === other)
    onChange(next === other ? undefined : next)
  }
  const typed = (label: Text) => (
    <TypedField
      field={{ ...field, label }}
      value={value}
      error={undefined}
      onChange={(next) => onChange(typeof next === 'string' ? next : undefined)}
    />
  )
  const doubtful = doubt && isTyped && value.trim() !== '' && <Doubt>{scrub(sayIn(language, doubt))}</Doubt>
  if (apps.length === 0) {
    return (
      <>
        {typed(field.label)}
        {doubtful}
        <p className={styles['note']}>
          {t('resources.app.empty')} <Link href={`/connections/${connection.id}`}>{t('resources.app.register')}</Link>
        </p>
      </>
    )
  }
  const named = apps.map(({ name, appId }) => ({ value: appId, name, label: `${name} ${hide(appId)}` }))
  return (
    <>
      <Field {...frame} id={listId}>
        <Select<string>
          id={listId}
          aria-describedby={hintId(listId)}
          className="fill"
          placeholder={t('resources.app.choose')}
          allowClear
          options={[...named, { value: other, name: t('resources.app.other'), label: t('resources.app.other') }]}
          optionRender={({ data }) => (
            <span className={styles['app']}>
              <span>{data.name}</span> {data.value !== other && <code>{hide(String(data.value))}</code>}
            </span>
          )}
          value={isListed ? value.trim() : isTyped ? other : null}
          onChange={(next) => choose(next ?? undefined)}
        />
      </Field>
      {isTyped && typed(inBoth(t('resources.app.otherLabel')))}
      {doubtful}
    </>
  )
}
