import { join } from 'node:path'
import { createEvents } from '#main/app/events.ts'
import { systemClock } from '#main/app/node-ports.ts'
import { frozenAudience } from '#main/delivery/frozen-audience.ts'
import { providers } from '#main/providers/registry.ts'
import { createSettings } from '#main/services/settings.ts'
import { createDb, openDatabase } from '#main/store/database.ts'
import { createStore, type Store } from '#main/store/store.ts'
import type { Settings } from '#shared/contract/settings.ts'

export type Seed = Partial<Pick<Settings, 'language' | 'theme'>> & { operator?: string }

/** Writes settings into a data folder as the console itself does, while none runs on it. */
export const seedSettings = (dataDirectory: string, seed: Seed): Promise<void> =>
  inFolder(dataDirectory, async (store) => {
    await createSettings({ store, clock: systemClock, events: createEvents(systemClock) }).update(seed)
  })

/** Sets every schedule an hour back, as if the console had been closed at its time. */
export const missSchedules = (dataDirectory: string): Promise<void> =>
  inFolder(dataDirectory, async ({ deliveries }) => {
    for (const { id } of await deliveries.inState(['scheduled']))
      await deliveries.changeSchedule(id, { scheduled_at: Date.now() - 3_600_000 })
  })

/** Makes every push that has ended so many days older. */
export const ageDeliveries = (dataDirectory: string, days: number): Promise<void> =>
  inFolder(dataDirectory, async ({ deliveries }) => {
    for (const { id, settled_at } of await deliveries.inState(['settled']))
      await deliveries.move(id, 'settled', { settled_at: (settled_at ?? 0) - days * 86_400_000 }, ['settled'])
  })

async function inFolder(dataDirectory: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = createStore(
    createDb(openDatabase(join(dataDirectory, 'pushdeck.db'), () => String(Date.now()))),
    frozenAudience(providers),
  )
  try {
    await work(store)
  } finally {
    await store.close()
  }
}
