import type { Repositories } from '#main/store/store.ts'
import { type Settings, settingsSchema } from '#shared/contract/settings.ts'
import { defaultRetentionDays, retentionDaysRange } from '#shared/domain/retention.ts'
import { defaultThresholds, type SafetyThresholds } from '#shared/domain/risk.ts'
import { defaultIdleMinutes, idleMinutesRange } from '#shared/domain/vault-idle.ts'
import { tidyWords, wordsFault } from '#shared/domain/word-list.ts'
import { writeAudit } from './audit.ts'
import type { Core } from './core.ts'
import { assertNetwork } from './network-rules.ts'
import { invalidField } from './refusal.ts'
import { assertSafety } from './safety-rules.ts'

const key = 'settings'
const rememberedOperators = 12
const defaults: Settings = {
  operator: null,
  operators: [],
  language: 'zh-CN',
  theme: 'system',
  connectionId: null,
  network: { proxy: '', certificates: '' },
  safety: defaultThresholds,
  words: [],
  retentionDays: defaultRetentionDays,
  vaultIdleMinutes: defaultIdleMinutes,
  notifications: null,
}

export type SettingsChange = { [K in Exclude<keyof Settings, 'operators'>]?: Settings[K] | undefined }

export type SettingsService = ReturnType<typeof createSettings>

export function createSettings({ store, clock, events }: Pick<Core, 'store' | 'clock' | 'events'>) {
  const read = async ({ settings }: Pick<Repositories, 'settings'>): Promise<Settings> => {
    const stored = await settings.read(key)
    const known = (stored === null ? {} : JSON.parse(stored)) as Partial<Settings>
    const safety = { ...defaults.safety, ...known.safety }
    const parsed = settingsSchema.safeParse({ ...defaults, ...known, safety })
    return parsed.success ? parsed.data : defaults
  }
  let applyNetwork = (_network: Settings['network']) => {}
  return {
    get: (): Promise<Settings> => read(store),
    /** What has to happen when providers are reached in another way. */
    onNetwork: (use: (network: Settings['network']) => void): void => {
      applyNetwork = use
    },
    /** `by`: who changes the safety rules, how long content is kept or when credentials are locked. */
    update: async (given: SettingsChange, by = ''): Promise<Settings> => {
      const change = given.words ? { ...given, words: usableWords(given.words) } : given
      if (change.network) assertNetwork(change.network)
      if (change.safety) assertSafety(change.safety)
      if (change.retentionDays !== undefined) assertRetention(change.retentionDays)
      if (change.vaultIdleMinutes !== undefined) assertIdleMinutes(change.vaultIdleMinutes)
      const after = await store.transaction(async (inside) => {
        const before = await read(inside)
        const next = changed(before, change)
        await inside.settings.write(key, JSON.stringify(next))
        if (next.operator !== null && next.operator !== before.operator) {
          const detail = { before: before.operator ?? '', after: next.operator }
          await writeAudit(inside, { at: clock.now(), operator: next.operator, action: 'settings.operator', detail })
        }
        if (wordsOf(next.safety) !== wordsOf(before.safety)) {
          const detail = { before: wordsOf(before.safety), after: wordsOf(next.safety) }
          await writeAudit(inside, { at: clock.now(), operator: by, action: 'settings.safety', detail })
        }
        if (next.retentionDays !== before.retentionDays) {
          const detail = { before: String(before.retentionDays), after: String(next.retentionDays) }
          await writeAudit(inside, { at: clock.now(), operator: by, action: 'settings.retention', detail })
        }
        if (next.vaultIdleMinutes !== before.vaultIdleMinutes) {
          const detail = { before: String(before.vaultIdleMinutes), after: String(next.vaultIdleMinutes) }
          await writeAudit(inside, { at: clock.now(), operator: by, action: 'settings.vault-idle', detail })
        }
        const words = changedWords(before.words, next.words)
        if (words) await writeAudit(inside, { at: clock.now(), operator: by, action: 'settings.words', detail: words })
        return next
      })
      if (change.network) applyNetwork(after.network)
      events.changed('settings')
      if (change.retentionDays !== undefined) events.changed('retention')
      return after
    },
  }
}

/** The rules in one line of the audit. */
const wordsOf = ({ massAbove, massHoldSeconds, holdSeconds, ...rest }: SafetyThresholds): string =>
  `> ${massAbove}, ${massHoldSeconds} s, ${holdSeconds} s, ${rest.duplicateMinutes} min, × ${rest.largerTimes}, ${rest.quietFrom}:00–${rest.quietTo}:00`

function assertRetention(days: number): void {
  const [least, most] = retentionDaysRange
  if (days >= least && days <= most) return
  throw invalidField('retentionDays', {
    zh: `请填写 ${least} 到 ${most} 之间的整数。`,
    en: `Enter a whole number from ${least} to ${most}.`,
  })
}

function assertIdleMinutes(minutes: number): void {
  const [least, most] = idleMinutesRange
  if (minutes === 0 || (minutes >= least && minutes <= most)) return
  throw invalidField('vaultIdleMinutes', {
    zh: `请填写 ${least} 到 ${most} 之间的整数，或 0（不自动锁定）。`,
    en: `Enter a whole number from ${least} to ${most}, or 0 for never.`,
  })
}

/** The list as it is kept; refuses INVALID. */
function usableWords(lines: readonly string[]): string[] {
  const words = tidyWords(lines)
  const fault = wordsFault(words)
  if (fault) throw invalidField('words', fault)
  return words
}

/** Which words came and went, for the audit; null where none did. */
function changedWords(before: readonly string[], after: readonly string[]) {
  const added = after.filter((word) => !before.includes(word))
  const removed = before.filter((word) => !after.includes(word))
  return added.length + removed.length === 0 ? null : { added: added.join('、'), removed: removed.join('、') }
}

function changed(before: Settings, change: SettingsChange): Settings {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  const after: Settings = { ...before, ...given }
  const { operator } = after
  if (operator === null || operator === before.operator) return after
  const others = before.operators.filter((name) => name !== operator)
  return { ...after, operators: [operator, ...others].slice(0, rememberedOperators) }
}
