import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { useChooseConnection, useConnections, useCurrentConnection, useDescriptor } from '../../bridge/queries.ts'
import { Empty } from '../Empty.tsx'
import { Field, hintId } from '../Field.tsx'
import { Page, Panel } from '../Panel.tsx'

interface SuplinkGateProps {
  title: string
  children: (connection: Connection, descriptor: ProviderDescriptor) => ReactNode
}

/** A screen of supLink's: works with the window's connection when that is one, else asks which. The band then shows its stage. */
export function SuplinkGate({ title, children }: SuplinkGateProps) {
  const current = useCurrentConnection()
  const connections = useConnections().data
  const descriptor = useDescriptor('suplink')
  if (!current || !connections || !descriptor) return null
  if (current.provider === 'suplink') return children(current, descriptor)
  const choices = connections.filter(({ provider }) => provider === 'suplink')
  return (
    <Page title={title}>
      <Panel>{choices.length === 0 ? <NoConnection /> : <Choice connections={choices} />}</Panel>
    </Page>
  )
}

function NoConnection() {
  const { t } = useTranslation()
  const action = { label: t('tenants.gate.add'), href: '/connections/new' }
  return <Empty title={t('tenants.gate.none')} text={t('tenants.gate.noneText')} action={action} />
}

function Choice({ connections }: { connections: readonly Connection[] }) {
  const { t } = useTranslation()
  const choose = useChooseConnection()
  const id = 'suplink-connection'
  return (
    <Field id={id} label={t('tenants.gate.choose')} hint={t('tenants.gate.chooseHint')}>
      <Select<string>
        id={id}
        aria-describedby={hintId(id)}
        className="fill"
        placeholder={t('tenants.gate.placeholder')}
        options={connections.map(({ id, name, stage }) => ({
          value: id,
          label: t('tenants.gate.option', { name, stage: t(`shell.stage.${stage}`) }),
        }))}
        onChange={choose}
      />
    </Field>
  )
}
