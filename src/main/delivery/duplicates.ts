import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Core } from '#main/services/core.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { ErrorData } from '#shared/contract/base.ts'
import { createOverlap, type Overlap } from '#shared/domain/overlap.ts'
import type { Check } from '#shared/domain/review.ts'
import { frozenCall } from './attempt.ts'

/** Requests read at once; between two reads, the event loop gets its turn. */
const requestsPerRead = 10
const minuteMs = 60_000

/** An earlier delivery that brings the same message to some of the same people. */
export interface Duplicate {
  row: DeliveryRow
  overlap: Overlap
}

/** Finds what a delivery would repeat, from what was frozen of both: nothing of it depends on this run of the program. */
export function createDuplicates({ store, clock, providers }: Pick<Core, 'store' | 'clock' | 'providers'>) {
  /** The parts of a delivery's audience that it brings or may have brought its message to. */
  async function* partsOf({ id, provider }: DeliveryRow) {
    for (let after = 0; ; ) {
      const requests = await store.requests.mayArrive(id, after, requestsPerRead)
      for (const request of requests)
        yield { headers: request.headers, audience: providers[provider].audienceOf(frozenCall(request)) }
      const last = requests.at(-1)
      if (!last) return
      after = last.position
      await nextTurn()
    }
  }

  /** The newest such delivery within `minutes` of now, or of the moment when this one is to leave. */
  return async (row: DeliveryRow, leavesAt: number, minutes: number): Promise<Duplicate | null> => {
    if (minutes === 0 || row.is_test === 1) return null
    const now = clock.now()
    const alike = await store.deliveries.alike(row, { now, since: now - minutes * minuteMs, leavesAt })
    if (alike.length === 0) return null
    const own = createOverlap()
    let headers = ''
    for await (const part of partsOf(row)) {
      own.add(part.audience)
      headers = part.headers
    }
    for (const earlier of alike) {
      let overlap: Overlap | 0 = 0
      for await (const part of partsOf(earlier)) {
        // headers name the tenant that a call is for
        const more = part.headers === headers ? own.with(part.audience) : 0
        overlap = typeof more === 'number' && typeof overlap === 'number' ? overlap + more : more === 0 ? overlap : more
      }
      if (overlap !== 0) return { row: earlier, overlap }
    }
    return null
  }
}

export type FindDuplicate = ReturnType<typeof createDuplicates>

export const duplicateData = ({ row, overlap }: Duplicate): ErrorData<'DUPLICATE'> => ({
  deliveryId: row.id,
  title: row.title,
  at: row.submitted_at ?? row.created_at,
  operator: row.operator,
  overlap,
})

/** Says what would be repeated, and to whom. */
export function lintDuplicate(duplicate: Duplicate | null): Check[] {
  if (!duplicate) return []
  const { row, overlap } = duplicate
  const whom =
    overlap === 'all'
      ? { zh: '同一批设备', en: 'the same devices' }
      : overlap === 'tags'
        ? { zh: '同名的标签', en: 'tags of the same name' }
        : { zh: `其中 ${overlap} 个收件人`, en: `recipients of this list (${overlap})` }
  return [
    {
      level: 'warn',
      code: 'duplicate',
      text: {
        zh: `${row.operator}刚刚已把同样的内容发给或定时发给${whom.zh}：“${row.title}”。再发一次，他们可能收到两次。`,
        en: `The same content was just sent or scheduled by ${row.operator} to ${whom.en}: “${row.title}”. Sent again, they may get it twice.`,
      },
    },
  ]
}
