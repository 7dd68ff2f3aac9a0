import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { formatFullTime } from '../../components/format.ts'
import { useNow } from '../../components/Time.tsx'
import styles from './ConnectionForm.module.css'

const lookAgainMs = 5_000

/** Since when and until when a token is used, counting down, and giving it up; what it is, is never shown. */
export function TokenPanel({ connectionId }: { connectionId: string }) {
  const { t } = useTranslation()
  const { query } = useApi()
  const queries = useQueryClient()
  const now = useNow(1_000)
  const input = { connectionId }
  const read = useQuery({ ...query.operations.token.queryOptions({ input }), refetchInterval: lookAgainMs })
  const clear = useMutation(
    query.operations.clearToken.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: query.operations.token.key() }),
    }),
  )
  const token = read.data?.token
  const left = token ? Math.max(0, Math.floor((token.until - now) / 1_000)) : 0
  return (
    <>
      <ErrorNote error={clear.error ?? read.error} />
      {token === null && <p>{t('connections.token.none')}</p>}
      {token && (
        <div className={styles['test']}>
          <Button loading={clear.isPending} onClick={() => clear.mutate(input)}>
            {t('connections.token.clear')}
          </Button>
          <span>
            {t('connections.token.times', { since: formatFullTime(token.since), until: formatFullTime(token.until) })}
          </span>
          <span role="timer" className="quiet">
            {left > 0 ? t('connections.token.left', { time: clockOf(left) }) : t('connections.token.over')}
          </span>
        </div>
      )}
      <p className="quiet">{t('connections.token.hint')}</p>
    </>
  )
}

/** Seconds as a clock shows them: 1:02:03. */
function clockOf(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
}
