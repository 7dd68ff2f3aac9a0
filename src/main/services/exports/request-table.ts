import { causeOf } from '#main/services/causes.ts'
import type { Core } from '#main/services/core.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { RequestView } from '#main/store/repositories/requests.ts'
import type { Outcome } from '#shared/domain/delivery.ts'
import { openRequestWords, summaryWords } from '#shared/domain/delivery-words.ts'
import { sayIn } from '#shared/domain/text.ts'
import { type Column, moment, type Say, type Table } from './table.ts'

const rowsPerPage = 200
/** A body may list 10,000 recipients. */
const bodiesPerPage = 20

/** A request, with its body where that was asked for and is not cleared. */
type Row = RequestView & { body: string | null }

interface Asked {
  outcome?: Outcome | null | undefined
  withBody: boolean
}

/** The requests of a delivery, in their order. */
export function requestTable(
  { store, providers }: Pick<Core, 'store' | 'providers'>,
  { id, provider, request_count: count }: DeliveryRow,
  { outcome = null, withBody }: Asked,
  say: Say,
): Table<Row> {
  const limit = withBody ? bodiesPerPage : rowsPerPage
  const bodyOf = async (row: RequestView) =>
    withBody ? ((await store.requests.body(row.id))?.toString('utf8') ?? null) : null
  const pages = async function* () {
    for (let afterPosition = 0; ; ) {
      const views = await store.requests.page({ deliveryId: id, outcome, afterPosition, limit })
      const last = views.at(-1)
      if (!last) return
      afterPosition = last.position
      const rows = await Promise.all(views.map(async (view) => ({ ...view, body: await bodyOf(view) })))
      yield { rows, share: last.position / Math.max(1, count) }
    }
  }
  const columns = columnsFor(say, (row) => causeOf(row, providers[provider]))
  return {
    name: `requests-${id.slice(0, 8)}`,
    columns: [...columns, ...(withBody ? [bodyColumn] : [])],
    total: outcome === null ? count : null,
    about: { deliveryId: id },
    pages,
  }
}

const bodyColumn: Column<Row> = { key: 'body', title: { zh: '请求体', en: 'Body' }, value: ({ body }) => body }

function columnsFor(say: Say, causeIn: (row: Row) => ReturnType<typeof causeOf>): Column<Row>[] {
  return [
    { key: 'position', title: { zh: '序号', en: 'No.' }, value: ({ position }) => position },
    {
      key: 'outcome',
      title: { zh: '结果', en: 'Outcome' },
      value: ({ outcome, state }) => outcome ?? state,
      text: ({ outcome, state }, { language }) => {
        if (outcome !== null) return sayIn(language, summaryWords[outcome])
        return state === 'settled' ? '' : sayIn(language, openRequestWords[state])
      },
    },
    { key: 'recipients', title: { zh: '收件人', en: 'Recipients' }, value: ({ recipients }) => recipients },
    { key: 'taskId', title: { zh: '任务 ID', en: 'Task id' }, value: (row) => row.task_id },
    {
      key: 'references',
      title: { zh: '平台的编号', en: 'The provider’s ids' },
      value: (row) => JSON.parse(row.provider_ids) as unknown,
      text: (row) => {
        const ids = JSON.parse(row.provider_ids) as { kind: string; id: string }[]
        return ids.map(({ kind, id }) => `${kind}: ${id}`).join('; ')
      },
    },
    { key: 'requestId', title: { zh: '去重 ID（request_id）', en: 'request_id' }, value: (row) => row.request_id },
    {
      key: 'cause',
      title: { zh: '说明', en: 'Cause' },
      value: (row) => causeIn(row)?.code ?? null,
      text: (row, { language }) => {
        const cause = causeIn(row)
        return cause ? sayIn(language, cause.title) : ''
      },
    },
    {
      key: 'providerMessage',
      title: { zh: '平台原话', en: 'In the provider’s words' },
      value: (row) => row.provider_message,
    },
    { key: 'httpStatus', title: { zh: 'HTTP 状态', en: 'HTTP status' }, value: (row) => row.http_status },
    { key: 'attempts', title: { zh: '发送次数', en: 'Attempts' }, value: ({ attempts }) => attempts },
    ...moment<Row>('firstAttemptAt', { zh: '首次发出', en: 'First attempt' }, (row) => row.first_attempt_at, say),
    ...moment<Row>('settledAt', { zh: '结束时间', en: 'Ended' }, (row) => row.settled_at, say),
    { key: 'sha256', title: { zh: 'SHA-256', en: 'SHA-256' }, value: ({ sha256 }) => sha256 },
  ]
}
