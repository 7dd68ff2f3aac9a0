import { expect, test, vi } from 'vitest'
import type { Provider } from '#main/providers/types.ts'
import { brokenProvider } from './broken-provider.ts'
import type { Breakage } from './rule.ts'
import { rules } from './rules.ts'
import { wireViolations } from './true-to-wire.ts'
import { wireCases } from './wire-cases.ts'

// Controls: one part of the console at a time is exchanged for one that breaks a rule, and the rule's own check must
// find it out. Whatever is not broken is the real part.

const { now, is } = vi.hoisted(() => {
  const now: { broken: Breakage | null } = { broken: null }
  return { now, is: (breakage: Breakage) => now.broken === breakage }
})

vi.mock('#main/providers/registry.ts', async (original) => {
  const { providers } = await original<{ providers: Record<string, Provider> }>()
  const entries = Object.entries(providers).map(([id, provider]) => [id, brokenProvider(provider, is)])
  return { providers: Object.fromEntries(entries) }
})

vi.mock('#shared/domain/confirmation.ts', async (original) => {
  const real = await original<typeof import('#shared/domain/confirmation.ts')>()
  const isConfirmed: typeof real.isConfirmed = (...words) => is('any words confirm') || real.isConfirmed(...words)
  return { ...real, isConfirmed }
})

vi.mock('#shared/domain/risk.ts', async (original) => {
  const real = await original<typeof import('#shared/domain/risk.ts')>()
  const isMass: typeof real.isMass = (...size) => !is('nothing is mass') && real.isMass(...size)
  const holdSecondsFor: typeof real.holdSecondsFor = (...mass) => (is('no hold') ? 0 : real.holdSecondsFor(...mass))
  return { ...real, isMass, holdSecondsFor }
})

vi.mock('#shared/domain/quiet-hours.ts', async (original) => {
  const real = await original<typeof import('#shared/domain/quiet-hours.ts')>()
  const lintQuietHours: typeof real.lintQuietHours = (...leaving) =>
    is('the night is like the day') ? [] : real.lintQuietHours(...leaving)
  return { ...real, lintQuietHours }
})

vi.mock('#shared/domain/audience-lint.ts', async (original) => {
  const real = await original<typeof import('#shared/domain/audience-lint.ts')>()
  const lintAudience: typeof real.lintAudience = (...audience) =>
    is('empty becomes all') ? [] : real.lintAudience(...audience)
  return { ...real, lintAudience }
})

vi.mock('#shared/domain/overlap.ts', async (original) => {
  const real = await original<typeof import('#shared/domain/overlap.ts')>()
  const createOverlap: typeof real.createOverlap = () => {
    const overlap = real.createOverlap()
    return is('lists never overlap') ? { ...overlap, with: () => 0 } : overlap
  }
  return { ...real, createOverlap }
})

vi.mock('#main/services/stage-lock.ts', async (original) => {
  const real = await original<typeof import('#main/services/stage-lock.ts')>()
  const createStageLock: typeof real.createStageLock = (core) => {
    const stopped = { now: () => 0, monotonic: () => 0, after: () => () => {} }
    if (is('the stage lock never closes by itself')) return real.createStageLock({ ...core, clock: stopped })
    const lock = real.createStageLock(core)
    return is('the stage lock stands open') ? { ...lock, isOpen: () => true, assertOpen: () => {} } : lock
  }
  return { ...real, createStageLock }
})

vi.mock('#main/delivery/test-first.ts', async (original) => {
  const real = await original<typeof import('#main/delivery/test-first.ts')>()
  const createTestFirst: typeof real.createTestFirst = (core, isAsked) =>
    real.createTestFirst(core, isAsked && !is('no test is asked for'))
  return { ...real, createTestFirst }
})

vi.mock('#main/delivery/hashes.ts', async (original) => {
  const real = await original<typeof import('#main/delivery/hashes.ts')>()
  const contentHash: typeof real.contentHash = (...content) =>
    is('every message hashes alike') ? real.sha256('') : real.contentHash(...content)
  return { ...real, contentHash }
})

vi.mock('#main/delivery/duplicates.ts', async (original) => {
  const real = await original<typeof import('#main/delivery/duplicates.ts')>()
  const createDuplicates: typeof real.createDuplicates = (core) =>
    is('no duplicate is found') ? async () => null : real.createDuplicates(core)
  return { ...real, createDuplicates }
})

vi.mock('#main/delivery/turn.ts', async (original) => {
  const real = await original<typeof import('#main/delivery/turn.ts')>()
  const writeTurn: typeof real.writeTurn = (inside, turn) => {
    const { move } = inside.deliveries
    const blown: typeof move = async (id, state, ...rest) => state === 'paused' || move(id, state, ...rest)
    const deliveries = is('a blown fuse changes nothing') ? { ...inside.deliveries, move: blown } : inside.deliveries
    return real.writeTurn({ ...inside, deliveries }, turn)
  }
  return { ...real, writeTurn }
})

vi.mock('#main/delivery/retry.ts', async (original) => {
  const real = await original<typeof import('#main/delivery/retry.ts')>()
  const stepAfter: typeof real.stepAfter = (verdict, circumstances) => {
    const deduplicates = circumstances.deduplicates || is('unknown is sent again')
    return real.stepAfter(verdict, { ...circumstances, deduplicates })
  }
  return { ...real, stepAfter }
})

vi.mock('#main/services/departure.ts', async (original) => {
  const real = await original<typeof import('#main/services/departure.ts')>()
  const departure: typeof real.departure = (send, begin) =>
    is('a change leaves before it is written down')
      ? {
          mayHaveLeft: () => true,
          send: async (...call) => {
            const result = await send(...call)
            await begin()
            return result
          },
        }
      : real.departure(send, begin)
  return { ...real, departure }
})

/** What a check finds in a console with one broken part. */
async function findsIn(breakage: Breakage, check: () => Promise<string[]>): Promise<string[]> {
  now.broken = breakage
  try {
    return await check()
  } finally {
    now.broken = null
  }
}

const controls = rules.flatMap(({ broken, ...rule }) => broken.map((breakage) => ({ ...rule, breakage })))

test.each(controls)('rule $number ($name) finds out: $breakage', async ({ check, breakage }) => {
  expect(await findsIn(breakage, check)).not.toEqual([])
})

// The same check over the real parts, in this very setting: what it finds above is the broken part's doing.
test.each(rules)('rule $number holds where nothing is broken', async ({ check }) => {
  expect(await check()).toEqual([])
})

test.each(wireCases)('$name: one changed byte is found out', async (one) => {
  const found = await findsIn('a byte changes after the review', () => wireViolations(one))
  expect(found).toContainEqual(expect.stringContaining('on the wire arrived'))
})
