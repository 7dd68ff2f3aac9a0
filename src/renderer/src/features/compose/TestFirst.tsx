import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Review } from '#shared/contract/delivery-views.ts'
import { useApi } from '../../bridge/api.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { formatCount, formatFullTime, useLanguage } from '../../components/format.ts'
import styles from './ReviewSheet.module.css'

/** The test of a reviewed message, from the button to its outcome. `isDone` while Send need not wait for it. */
export function useTestFirst({ testFirst, delivery }: Review) {
  const { query } = useApi()
  // one id per test, so that a press whose answer was lost is no second test
  const [id, setId] = useState(() => crypto.randomUUID())
  const send = useMutation(query.deliveries.sendTest.mutationOptions())
  const sent = useQuery({
    ...query.deliveries.get.queryOptions({ input: { id: send.data?.id ?? '' } }),
    enabled: send.data !== undefined,
  }).data
  const isSettled = sent?.state === 'settled'
  const isAccepted = isSettled && sent.counts.accepted === sent.requestCount
  const acceptedAt = isAccepted ? sent.settledAt : (testFirst?.acceptedAt ?? null)
  return {
    acceptedAt,
    isDone: testFirst === null || acceptedAt !== null,
    testId: send.data?.id ?? null,
    isWaiting: send.isPending || (send.isSuccess && !isSettled),
    isFailed: isSettled && !isAccepted,
    error: send.error,
    press: () => {
      const next = isSettled ? crypto.randomUUID() : id
      setId(next)
      send.mutate({ id: next, deliveryId: delivery.id })
    },
  }
}

interface TestFirstProps {
  review: Review
  test: ReturnType<typeof useTestFirst>
  isLocked: boolean
}

/** The test that a mass send on production waits for, and the button that sends it. */
export function TestFirst({ review, test, isLocked }: TestFirstProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const recipients = review.testFirst?.recipients ?? null
  if (test.acceptedAt !== null)
    return (
      <p className={styles['fine']}>✓ {t('review.testFirst.accepted', { time: formatFullTime(test.acceptedAt) })}</p>
    )
  if (recipients === null)
    return (
      <Alert
        type="warning"
        showIcon
        title={t('review.testFirst.title')}
        description={t('review.testFirst.none')}
        action={
          <Link href={`/connections/${review.delivery.connectionId}`} asChild>
            <Button>{t('review.testFirst.set')}</Button>
          </Link>
        }
      />
    )
  return (
    <Alert
      type="warning"
      showIcon
      title={t('review.testFirst.title')}
      description={
        <>
          <p>{t('review.testFirst.text', { count: recipients, n: formatCount(recipients, language) })}</p>
          <p role="status">
            {test.isWaiting && t('review.testFirst.waiting')}
            {test.isFailed && t('review.testFirst.failed')}
          </p>
          {test.testId && (
            <p>
              <Link href={`/deliveries/${test.testId}`}>{t('review.testFirst.open')}</Link>
            </p>
          )}
          <ErrorNote error={test.error} />
        </>
      }
      action={
        <Button disabled={isLocked || test.isWaiting} onClick={test.press}>
          {t('review.testFirst.send')}
        </Button>
      }
    />
  )
}
