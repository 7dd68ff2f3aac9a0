import { join } from 'node:path'
import { createEvents } from '#main/app/events.ts'
import { systemClock } from '#main/app/node-ports.ts'
import { createSettings } from '#main/services/settings.ts'
import { createDb, openDatabase } from '#main/store/database.ts'
import { createStore } from '#main/store/store.ts'
import type { Settings } from '#shared/contract/settings.ts'

export type Seed = Partial<Pick<Settings, 'language' | 'theme'>> & { operator?: string }

/** Writes settings into a data folder as the console itself does, while none runs on it. */
export async function seedSettings(dataDirectory: string, seed: Seed): Promise<void> {
  const store = createStore(createDb(openDatabase(join(dataDirectory, 'pushdeck.db'), () => String(Date.now()))))
  try {
    await createSettings({ store, clock: systemClock, events: createEvents(systemClock) }).update(seed)
  } finally {
    await store.close()
  }
}
