import type { ProviderId } from '#shared/domain/provider.ts'
import type { PracticeBaidu } from './baidu/practice-baidu.ts'
import { startBaidu } from './baidu/start-baidu.ts'
import type { PracticeForward } from './forward/practice-forward.ts'
import { startForward } from './forward/start-forward.ts'
import type { PracticeLedger } from './ledger.ts'
import type { PracticeMaxim } from './maxim/practice-maxim.ts'
import { startMaxim } from './maxim/start-maxim.ts'
import type { PracticeSuplink } from './suplink/practice-suplink.ts'
import { startSuplink } from './suplink/start-suplink.ts'

export type { PracticeLedger } from './ledger.ts'
export { decodeTask, encodeTask } from './ledger.ts'
export type { PracticeMaxim } from './maxim/practice-maxim.ts'

export interface PracticeOptions {
  /** Milliseconds since 1970; the counters grow by it. */
  clock: { now(): number }
  /** Wanted ports, 0 for any; any other is taken where one is in use. */
  ports?: Partial<Record<ProviderId, number>>
  ledger?: PracticeLedger
}

export interface Practice {
  maxim: PracticeMaxim
  suplink: PracticeSuplink
  baidu: PracticeBaidu
  forward: PracticeForward
  /** Ends at once, open connections included. */
  close(): Promise<void>
}

/** Starts the servers on 127.0.0.1 that play the providers for training, demonstration and tests. */
export async function startPractice({ clock, ports = {}, ledger }: PracticeOptions): Promise<Practice> {
  const port = (provider: ProviderId) => ports[provider] ?? 0
  const [maxim, suplink, baidu, forward] = await Promise.all([
    startMaxim({ clock, port: port('maxim'), ...(ledger && { ledger }) }),
    startSuplink({ clock, port: port('suplink') }),
    startBaidu({ clock, port: port('baidu') }),
    startForward({ clock, port: port('forward') }),
  ])
  return {
    maxim: maxim.practice,
    suplink: suplink.practice,
    baidu: baidu.practice,
    forward: forward.practice,
    close: async () => {
      await Promise.all([maxim.close(), suplink.close(), baidu.close(), forward.close()])
    },
  }
}
