import { type Settings, settingsSchema } from '#shared/contract/settings.ts'
import { writeAudit } from './audit.ts'
import type { Core } from './core.ts'

const key = 'settings'
const rememberedOperators = 12
const defaults: Settings = { operator: null, operators: [], language: 'zh-CN', theme: 'system', connectionId: null }

export type SettingsChange = { [K in Exclude<keyof Settings, 'operators'>]?: Settings[K] | undefined }

export type SettingsService = ReturnType<typeof createSettings>

export function createSettings({ store, clock, events }: Pick<Core, 'store' | 'clock' | 'events'>) {
  const get = async (): Promise<Settings> => {
    const stored = await store.settings.read(key)
    const parsed = settingsSchema.safeParse({ ...defaults, ...(stored === null ? {} : (JSON.parse(stored) as object)) })
    return parsed.success ? parsed.data : defaults
  }
  return {
    get,
    update: async (change: SettingsChange): Promise<Settings> => {
      const before = await get()
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      const after: Settings = { ...before, ...given }
      if (after.operator !== null && after.operator !== before.operator) {
        after.operators = [after.operator, ...before.operators.filter((name) => name !== after.operator)].slice(
          0,
          rememberedOperators,
        )
      }
      await store.transaction(async (inside) => {
        await inside.settings.write(key, JSON.stringify(after))
        if (after.operator !== null && after.operator !== before.operator) {
          await writeAudit(inside, {
            at: clock.now(),
            operator: after.operator,
            action: 'settings.operator',
            detail: { before: before.operator ?? '', after: after.operator },
          })
        }
      })
      events.changed('settings')
      return after
    },
  }
}
