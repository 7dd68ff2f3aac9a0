import type { PracticeEvent, PracticeFault } from '#shared/contract/system.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import type { Core } from './core.ts'
import { found } from './refusal.ts'

interface PracticeProvider {
  baseUrl: string
  fault: PracticeFault
  examples: Readonly<Record<string, string>>
  devices: number
  /** What a receiver has taken, in order. */
  inbox?: () => readonly PracticeEvent[]
}

const shownEvents = 50

/** The practice servers as screens see them: where they are, what exists there, and which fault they play. */
export function createPracticeAccess(
  { events }: Pick<Core, 'events'>,
  servers: Readonly<Partial<Record<ProviderId, PracticeProvider>>>,
) {
  return {
    list: () =>
      Object.entries(servers).map(([provider, { baseUrl, fault, examples, devices }]) => ({
        provider: provider as ProviderId,
        baseUrl,
        fault,
        examples,
        devices,
      })),
    inbox: (): PracticeEvent[] =>
      (servers.forward?.inbox?.() ?? [])
        .slice(-shownEvents)
        .reverse()
        .map(({ receivedAt, id, type, appid, payload, repeat }) => ({ receivedAt, id, type, appid, payload, repeat })),
    setFault: (provider: ProviderId, fault: PracticeFault): void => {
      found(servers[provider]).fault = fault
      events.changed('practice')
    },
  }
}

export type PracticeAccess = ReturnType<typeof createPracticeAccess>
