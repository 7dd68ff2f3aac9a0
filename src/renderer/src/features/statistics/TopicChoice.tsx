import { useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { useApi } from '../../bridge/api.ts'
import { CallProblem } from '../../components/calls/CallProblem.tsx'
import { Field, hintId } from '../../components/Field.tsx'
import { MaskedInput } from '../../masking/MaskedInput.tsx'
import { mask } from '../../masking/mask.ts'
import { useSharing } from '../../masking/sharing.ts'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Statistics.module.css'
import { useAddress } from './use-address.ts'

const freshMs = 30_000
const mostTopics = 20

/** Which topic: one of those that the provider lists, or any by its id. It is kept in the address. */
export function TopicChoice({ connection }: { connection: Connection }) {
  const { t } = useTranslation()
  const { get, set } = useAddress()
  const { hide } = useMask()
  const isShared = useSharing(({ isOn }) => isOn)
  const topic = get('topic') ?? ''
  const [typed, setTyped] = useState(topic)
  const listed = useQuery({
    ...useApi().query.operations.call.queryOptions({
      input: { connectionId: connection.id, operation: 'topic.query_list', input: { start: 0, limit: mostTopics } },
    }),
    staleTime: freshMs,
  })
  const topics = (listed.data?.tables[0]?.rows ?? []).flatMap(([id]) => (typeof id === 'string' ? [id] : []))
  const choose = (id: string) => {
    setTyped(id)
    set({ topic: id.trim() === '' ? null : id.trim() })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    choose(typed)
  }
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <Field id="topic" label={t('figures.baidu.topicId')} name="topic_id" hint={t('figures.baidu.topicHint')}>
        <div className={styles['tools']}>
          <div className={styles['typed']}>
            {isShared ? (
              <MaskedInput id="topic" shown={typed === '' ? '' : mask} />
            ) : (
              <Input
                id="topic"
                aria-describedby={hintId('topic')}
                value={typed}
                maxLength={128}
                onChange={(event) => setTyped(event.target.value)}
              />
            )}
          </div>
          <Button type="primary" htmlType="submit" disabled={typed.trim() === ''}>
            {t('calls.ask')}
          </Button>
        </div>
      </Field>
      <CallProblem error={listed.error} kind="query" />
      {topics.length > 0 && (
        <ul className={styles['topics']} aria-label={t('figures.baidu.listed')}>
          {topics.map((id) => (
            <li key={id}>
              <Button size="small" type={id === topic ? 'primary' : 'default'} onClick={() => choose(id)}>
                {hide(id)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}
