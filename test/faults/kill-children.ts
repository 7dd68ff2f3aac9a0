import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Bundle } from './bundle.ts'
import type { Order, Word } from './kill-words.ts'

export interface WarmConsole {
  warm: Promise<unknown>
  obey(order: Order, onWord: (word: Word) => void): void
  /** Resolves when it has opened its folder, or has ended. */
  opened: Promise<unknown>
  /** Resolves when it has ended and all that it said has been heard. */
  ended: Promise<unknown>
  hasEnded(): boolean
  kill(): Promise<unknown>
}

/** Starts a console that has loaded its program and waits for its order, as nothing of that concerns a data folder. */
export function startConsole({ file, env }: Bundle, provider: string): WarmConsole {
  const child = fork(file, [provider], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  const warm = Promise.race([heard(child, 'warm'), exited])
  const opened = Promise.race([heard(child, 'open'), exited])
  const ended = Promise.all([exited, once(child, 'disconnect')])
  return {
    warm,
    opened,
    ended,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    obey: (order, onWord) => {
      child.on('message', onWord)
      child.send(order)
    },
    kill: () => {
      child.kill('SIGKILL')
      return ended
    },
  }
}

const heard = (child: ChildProcess, event: Word['event']): Promise<void> =>
  new Promise((resolve) => {
    child.on('message', (word: Word) => {
      if (word.event === event) resolve()
    })
  })

export type Provider = Awaited<ReturnType<typeof startLedger>>

/** The provider, with its ledger in a file. */
export async function startLedger(ledger: string, seed: number, faults: 'many' | 'few' = 'many') {
  const child = fork(join(import.meta.dirname, 'ledger-process.ts'), [ledger, String(seed), faults])
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  let arrived = 0
  let awaited: { until: number; resolve: () => void }[] = []
  child.on('message', () => {
    arrived += 1
    for (const { until, resolve } of awaited) if (arrived >= until) resolve()
    awaited = awaited.filter(({ until }) => arrived < until)
  })
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    /** Resolves when so many more requests have been written into the ledger. */
    arrivals: (count: number): Promise<void> =>
      new Promise((resolve) => {
        if (count === 0) resolve()
        else awaited.push({ until: arrived + count, resolve })
      }),
    /** From now on it accepts everything at once. */
    calm: (): void => void child.send('calm'),
    end: async (): Promise<void> => {
      child.disconnect()
      await once(child, 'exit')
    },
  }
}
