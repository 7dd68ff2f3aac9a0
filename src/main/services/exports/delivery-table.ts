import type { Provider } from '#main/providers/types.ts'
import { causeOf, type EndColumns } from '#main/services/causes.ts'
import type { Core } from '#main/services/core.ts'
import type { DeliveryHead } from '#main/store/repositories/deliveries.ts'
import type { DeliveryFilter } from '#shared/domain/delivery-filter.ts'
import { audienceWords, stageWords } from '#shared/domain/delivery-words.ts'
import { sayIn, type Text } from '#shared/domain/text.ts'
import { outcomeOf, outcomeWords } from './outcome.ts'
import { type Column, flag, moment, type Say, type Table, worded } from './table.ts'

const rowsPerPage = 200
/** What waits is few, and stands in the order of its times: there is one page of it. */
const mostWaiting = 100_000

/** A delivery with its message as JSON, null where that was not asked for or is cleared. */
type Row = DeliveryHead & { message: string | null }

type DeliveryCore = Pick<Core, 'store' | 'providers'>

/** Deliveries of a filtered list, newest first. */
export async function deliveryTable(
  { store, providers }: DeliveryCore,
  { filter, withMessage }: { filter: DeliveryFilter; withMessage: boolean },
  say: Say,
): Promise<Table<Row>> {
  const isOnePage = filter.tab === 'waiting'
  const pages = async function* () {
    let newest: number | null = null
    for (let before: number | null = null; ; ) {
      const heads: DeliveryHead[] = await store.listing.page(filter, before, isOnePage ? mostWaiting : rowsPerPage)
      const last = heads.at(-1)
      if (!last) return
      before = last.seq
      newest ??= heads[0]?.seq ?? before
      yield { rows: await withMessages(heads), share: isOnePage ? 1 : 1 - (before - 1) / newest }
      if (isOnePage) return
    }
  }
  const withMessages = async (heads: readonly DeliveryHead[]): Promise<Row[]> => {
    const messages = withMessage ? await store.deliveries.messages(heads.map(({ id }) => id)) : new Map()
    return heads.map((head) => ({ ...head, message: messages.get(head.id) ?? null }))
  }
  return {
    name: 'deliveries',
    columns: [...columnsFor(providers, say), ...(withMessage ? [messageColumn] : [])],
    total: null,
    about: { filter },
    pages,
  }
}

const messageColumn: Column<Row> = {
  key: 'message',
  title: { zh: '消息内容', en: 'Message' },
  value: ({ message }) => (message === null ? null : (JSON.parse(message) as unknown)),
  text: ({ message }) => message ?? '',
}

const plain = (key: string, title: Text, value: (row: Row) => string | number | null): Column<Row> => ({
  key,
  title,
  value,
})

function columnsFor(providers: Core['providers'], say: Say): Column<Row>[] {
  return [
    plain('id', { zh: '推送 ID', en: 'Delivery id' }, ({ id }) => id),
    ...moment<Row>('submittedAt', { zh: '确认时间', en: 'Confirmed' }, (row) => row.submitted_at, say),
    plain('title', { zh: '消息', en: 'Message title' }, ({ title }) => title),
    {
      key: 'outcome',
      title: { zh: '结果', en: 'Outcome' },
      value: outcomeOf,
      text: (row, { language }) => sayIn(language, outcomeWords(outcomeOf(row))),
    },
    plain('accepted', { zh: '受理请求', en: 'Requests accepted' }, ({ accepted }) => accepted),
    plain('refused', { zh: '拒绝请求', en: 'Requests refused' }, ({ refused }) => refused),
    plain('notSent', { zh: '未发请求', en: 'Requests not sent' }, (row) => row.not_sent),
    plain('unknown', { zh: '未知请求', en: 'Requests unknown' }, ({ unknown }) => unknown),
    plain('cancelled', { zh: '取消请求', en: 'Requests cancelled' }, ({ cancelled }) => cancelled),
    plain('requests', { zh: '请求总数', en: 'Requests' }, (row) => row.request_count),
    troubleColumn(providers),
    worded('audience', { zh: '受众', en: 'Audience' }, (row) => row.audience_kind, audienceWords),
    // whose size only the provider knows is empty, not 0
    plain('recipients', { zh: '收件人数', en: 'Recipients' }, (row) => row.audience_size),
    plain('connection', { zh: '连接', en: 'Connection' }, (row) => row.connection_name),
    {
      key: 'provider',
      title: { zh: '平台', en: 'Provider' },
      value: ({ provider }) => provider,
      text: ({ provider }, { language }) => sayIn(language, providers[provider].descriptor.name),
    },
    plain('account', { zh: '账号', en: 'Account' }, ({ account }) => account),
    worded('stage', { zh: '环境', en: 'Stage' }, ({ stage }) => stage, stageWords),
    plain('operator', { zh: '操作员', en: 'Operator' }, ({ operator }) => operator),
    flag('isTest', { zh: '测试发送', en: 'Test send' }, (row) => row.is_test === 1),
    plain('resendOf', { zh: '重发自', en: 'Repeats' }, (row) => row.resend_of),
    plain('correctionOf', { zh: '更正自', en: 'Corrects' }, (row) => row.correction_of),
    ...moment<Row>('scheduledAt', { zh: '定时', en: 'Scheduled for' }, (row) => row.scheduled_at, say),
    ...moment<Row>('startedAt', { zh: '开始时间', en: 'Started' }, (row) => row.started_at, say),
    ...moment<Row>('settledAt', { zh: '结束时间', en: 'Ended' }, (row) => row.settled_at, say),
    plain('contentHash', { zh: '内容摘要', en: 'Content hash' }, (row) => row.content_hash),
    plain('audienceHash', { zh: '受众摘要', en: 'Audience hash' }, (row) => row.audience_hash),
  ]
}

function troubleColumn(providers: Readonly<Record<string, Provider>>): Column<Row> {
  const causeIn = ({ trouble, provider }: Row) => {
    const known = providers[provider]
    return trouble === null || !known ? null : causeOf(JSON.parse(trouble) as EndColumns, known)
  }
  return {
    key: 'lastTrouble',
    title: { zh: '说明', en: 'Cause' },
    value: (row) => causeIn(row)?.code ?? null,
    text: (row, { language }) => {
      const cause = causeIn(row)
      return cause ? sayIn(language, cause.title) : ''
    },
  }
}
