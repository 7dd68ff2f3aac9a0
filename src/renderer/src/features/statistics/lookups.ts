import type { ListedKind } from '#shared/domain/audience.ts'
import type { ProviderId } from '#shared/domain/provider.ts'

/** What a provider can be asked about by an id. */
export interface Lookup {
  kind: 'task' | 'message' | 'timer' | 'topic'
  /** Cleaned as ids of this kind are: numbers lose what is no digit, other ids only what nobody sees. */
  cleanedAs: ListedKind
  /** Ids in one call; the provider is asked as often as it takes. */
  perCall: number
  /** The operation that tells, and where it takes its ids; null where the counters of tasks are read. One that takes a list repeats them. */
  call: { operation: string; path: string; isList: boolean } | null
}

const baidu: Lookup[] = [
  {
    kind: 'message',
    cleanedAs: 'channel_id',
    perCall: 20,
    call: { operation: 'report.query_msg_status', path: 'msg_id', isList: true },
  },
  {
    kind: 'timer',
    cleanedAs: 'alias',
    perCall: 1,
    call: { operation: 'report.query_timer_records', path: 'timer_id', isList: false },
  },
  {
    kind: 'topic',
    cleanedAs: 'alias',
    perCall: 1,
    call: { operation: 'report.query_topic_records', path: 'topic_id', isList: false },
  },
]

/** By provider; one that is absent can be asked about nothing. */
export const lookups: Readonly<Partial<Record<ProviderId, readonly Lookup[]>>> = {
  maxim: [{ kind: 'task', cleanedAs: 'user_id', perCall: 100, call: null }],
  baidu,
}
