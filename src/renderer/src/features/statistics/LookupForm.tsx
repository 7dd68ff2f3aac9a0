import { Button, Progress } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { useApi } from '../../bridge/api.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { AudienceHint } from '../../components/audience/AudienceHint.tsx'
import { RecipientsText } from '../../components/audience/RecipientsText.tsx'
import { useRecipientList } from '../../components/audience/use-recipient-list.ts'
import { CallProblem } from '../../components/calls/CallProblem.tsx'
import { Field } from '../../components/Field.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import type { Lookup } from './lookups.ts'
import type { Asked } from './merge-answers.ts'
import { RecordResult } from './RecordResult.tsx'
import styles from './Statistics.module.css'
import { TaskResult, type TasksAnswer } from './TaskResult.tsx'
import { useChunks } from './use-chunks.ts'

interface LookupFormProps {
  connection: Connection
  lookup: Lookup
}

/** What came of one call: counters of tasks, or an answer in the provider's words. */
type Part = Asked | ({ ids: readonly string[] } & TasksAnswer)

/** One field for any number of ids, and what is said about them. */
export function LookupForm({ connection, lookup }: LookupFormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { client } = useApi()
  const [text, setText] = useState('')
  const list = useRecipientList(lookup.cleanedAs, text)
  const { call } = lookup
  const operation = useDescriptor(connection.provider)?.operations.find(({ id }) => id === call?.operation)
  const field = operation?.fields.find(({ path }) => path === call?.path)
  const looked = useChunks<Part>(async (ids) => {
    if (!call) return { ids, ...(await client.statistics.tasks({ connectionId: connection.id, taskIds: ids })) }
    const input = { [call.path]: call.isList ? ids : (ids[0] ?? '') }
    return {
      ids,
      answer: await client.operations.call({ connectionId: connection.id, operation: call.operation, input }),
    }
  }, lookup.perCall)
  const count = (n: number) => formatCount(n, language)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (list.values.length > 0 && !looked.isRunning) looked.start(list.values)
  }
  const asked = looked.parts.flatMap(({ ids }) => ids)
  return (
    <>
      <form className={styles['form']} onSubmit={submit} noValidate>
        <Field
          id="recipients"
          label={t(`figures.lookup.ids.${lookup.kind}`)}
          hint={text.trim() === '' ? t('figures.lookup.hint') : <AudienceHint list={list} />}
          extra={
            list.values.length > 0 &&
            t('figures.lookup.count', { count: list.values.length, n: count(list.values.length) })
          }
        >
          <RecipientsText
            text={text}
            placeholder={t('figures.lookup.placeholder')}
            sample={list.values}
            onChange={setText}
          />
        </Field>
        <div className={styles['progress']} aria-live="polite">
          {looked.isRunning ? (
            <>
              <Progress
                className={styles['bar'] ?? ''}
                percent={Math.floor((looked.done / looked.total) * 100)}
                showInfo={false}
                aria-label={t('figures.lookup.asking')}
              />
              <span>{t('figures.lookup.progress', { done: count(looked.done), total: count(looked.total) })}</span>
              <Button size="small" onClick={looked.stop}>
                {t('figures.lookup.stop')}
              </Button>
            </>
          ) : (
            <Button type="primary" htmlType="submit" disabled={list.values.length === 0}>
              {t('calls.ask')}
            </Button>
          )}
          {!looked.isRunning && looked.total > 0 && looked.done < looked.total && (
            <span className="quiet">
              {t('figures.lookup.stopped', { done: count(looked.done), total: count(looked.total) })}
            </span>
          )}
        </div>
      </form>
      <CallProblem error={looked.error} kind="query" />
      {asked.length > 0 && !call && (
        <TaskResult
          provider={connection.provider}
          asked={asked}
          tasks={looked.parts.flatMap((part) => ('tasks' in part ? part.tasks : []))}
          problem={looked.parts.flatMap((part) => ('tasks' in part && part.problem ? [part.problem] : []))[0] ?? null}
        />
      )}
      {asked.length > 0 && call && (
        <RecordResult
          idColumn={field && !call.isList ? field.label : null}
          parts={looked.parts.flatMap((part) => ('answer' in part ? [part] : []))}
        />
      )}
    </>
  )
}
