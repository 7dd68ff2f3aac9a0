import { ProviderFailure } from '#main/providers/types.ts'
import type { Cause } from '#shared/domain/cause.ts'
import type { ChannelCounters } from '#shared/domain/counters.ts'
import type { Accounts } from './accounts.ts'
import { causeOfQuery } from './causes.ts'
import type { Core } from './core.ts'
import { Refusal } from './refusal.ts'
import { within } from './time-limit.ts'

const limitMs = 30_000

interface Lookup {
  tasks: { taskId: string; channels: ChannelCounters[] }[]
  problem: Cause | null
}

/** Counters of tasks of an account by their ids, whoever sent them; nothing of it is kept. */
export const createTaskLookup =
  ({ clock, redactor }: Pick<Core, 'clock' | 'redactor'>, accounts: Accounts) =>
  async (connectionId: string, taskIds: readonly string[]): Promise<Lookup> => {
    const opened = await accounts.open(connectionId)
    const { provider } = opened
    if (provider.descriptor.channels.length === 0) throw new Refusal('NOT_FOUND')
    const wanted = new Set(taskIds)
    try {
      const read = await within({ clock, milliseconds: limitMs }, (signal) =>
        provider.readCounters([...wanted], accounts.caller(opened, signal)),
      )
      const tasks = read.filter(({ taskId }) => wanted.has(taskId))
      return { tasks: tasks.map(({ taskId, counters }) => ({ taskId, channels: counters })), problem: null }
    } catch (error) {
      if (!(error instanceof ProviderFailure)) throw error
      return { tasks: [], problem: causeOfQuery(error.verdict, provider, redactor.text) }
    }
  }

export type TaskLookup = ReturnType<typeof createTaskLookup>
