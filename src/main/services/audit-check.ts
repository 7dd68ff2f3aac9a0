import { setImmediate as nextTurn } from 'node:timers/promises'
import { createChainCheck } from '#main/store/audit-chain.ts'
import type { AuditCheck } from '#shared/contract/audit.ts'
import type { AuditFault } from '#shared/domain/audit-chain.ts'
import type { Core } from './core.ts'

/** Lines between two turns of everything else: a few milliseconds. */
const linesAtOnce = 500
const freshMs = 10 * 60_000

/** Goes over the chain of the audit in steps, and says where it was broken. */
export function createAuditCheck({ store, clock, events, log }: Pick<Core, 'store' | 'clock' | 'events' | 'log'>) {
  let running: { done: number; total: number; ended: Promise<void> } | null = null
  let last: AuditCheck['last'] = null
  let isClosed = false

  /** Lines and head as they are together. */
  const read = (after: number) =>
    store.transaction(async ({ audit }) => ({
      lines: await audit.after(after, linesAtOnce),
      head: await audit.head(),
    }))

  /** Every fault, in the order of the lines, to the end as it is then; stops early where the console is closed. */
  async function* faults(onStep: (lines: number) => void) {
    const check = createChainCheck()
    for (let after = Number.MIN_SAFE_INTEGER; !isClosed; ) {
      const { lines, head } = await read(after)
      for (const line of lines) {
        const fault = check.take(line)
        if (fault) yield fault
      }
      onStep(check.lines())
      after = lines.at(-1)?.id ?? after
      if (lines.length === linesAtOnce) {
        await nextTurn()
        continue
      }
      const fault = check.end(head)
      if (fault) yield fault
      return
    }
  }

  const run = async (): Promise<void> => {
    const found = { lines: 0, faults: 0, first: null as AuditFault | null }
    const onStep = (lines: number): void => {
      found.lines = lines
      if (running) running.done = lines
      events.changed('audit-check')
    }
    for await (const fault of faults(onStep)) {
      found.faults += 1
      found.first ??= fault
    }
    if (isClosed) return
    if (found.first) log.error('the audit was changed', { ...found.first })
    last = { at: clock.now(), lines: found.lines, faults: found.faults, fault: found.first }
  }

  const start = async (): Promise<void> => {
    if (running) return running.ended
    const ended = run().finally(() => {
      running = null
      events.changed('audit-check')
    })
    running = { done: 0, total: 0, ended }
    running.total = (await store.audit.head())?.line ?? 0
    return ended
  }

  const isFresh = (): boolean => last !== null && Math.abs(clock.now() - last.at) < freshMs

  const view = async (): Promise<AuditCheck> => ({
    head: (await store.audit.head()) ?? null,
    running: running && { done: running.done, total: Math.max(running.done, running.total) },
    last,
  })

  return {
    view: async (): Promise<AuditCheck> => {
      if (!isFresh()) void start().catch((error: unknown) => log.error('the audit could not be checked', { error }))
      return view()
    },
    now: async (): Promise<AuditCheck> => {
      await start()
      return view()
    },
    close: async (): Promise<void> => {
      isClosed = true
      await running?.ended.catch(() => {})
    },
  }
}

export type AuditCheckOf = ReturnType<typeof createAuditCheck>
