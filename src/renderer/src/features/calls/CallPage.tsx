import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { sayIn } from '#shared/domain/text.ts'
import { useApi } from '../../bridge/api.ts'
import { useChooseConnection, useCurrentConnection, useDescriptor } from '../../bridge/queries.ts'
import styles from '../../components/calls/Calls.module.css'
import { Empty } from '../../components/Empty.tsx'
import { useLanguage } from '../../components/format.ts'
import { LoadProblem } from '../../components/LoadProblem.tsx'
import { Page } from '../../components/Panel.tsx'
import { StageTag } from '../../components/Stage.tsx'
import { CallForm } from './CallForm.tsx'

interface CallPageProps {
  connectionId: string
  operationId: string
}

/** One call of a provider that is no send. */
export default function CallPage({ connectionId, operationId }: CallPageProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const query = useQuery(useApi().query.connections.get.queryOptions({ input: { id: connectionId } }))
  const connection = query.data
  const descriptor = useDescriptor(connection?.provider)
  const current = useCurrentConnection()?.id
  const choose = useChooseConnection()

  // the band must show the stage on which this call would act
  const id = connection?.id
  useEffect(() => {
    if (id !== undefined && current !== undefined && current !== id) choose(id)
  }, [id, current, choose])

  if (query.error && !connection) {
    const list = { href: '/connections', label: t('connections.toList') }
    return <LoadProblem error={query.error} onRetry={() => void query.refetch()} list={list} />
  }
  if (!connection || !descriptor || current !== connection.id) return null
  const operation = descriptor.operations.find((one) => one.id === operationId)
  const back = { href: `/connections/${connection.id}`, label: connection.name }
  if (!operation) return <Empty title={t('calls.missing.title')} text={t('calls.missing.text')} action={back} />
  return (
    <Page
      title={sayIn(language, operation.label)}
      note={
        <span className={styles['note']}>
          <Link href={back.href}>{back.label}</Link>
          <StageTag stage={connection.stage} />
        </span>
      }
    >
      <CallForm connection={connection} operation={operation} />
    </Page>
  )
}
