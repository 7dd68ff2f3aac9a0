import { type TestClock, testClock } from '#test/helpers/clock.ts'
import type { FaultRun } from './figure.ts'
import { type Life, startLife } from './simulation/life.ts'
import { type ProviderWorld, providerWorld } from './simulation/provider-world.ts'
import { type Seeded, seeded } from './simulation/seeded.ts'
import { pass, templateFolder } from './simulation/story.ts'

const minute = 60_000
const zones = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Asia/Kolkata',
]
const days = 365
/** A send may leave this much after its time, and never before it. */
const lateMs = 60_000
const defaultCases = 720

/**
 * R6: schedules on days of a year in six time zones, the days on which clocks change among them, while the machine sleeps,
 * its clock is set and the console is closed. Each leaves once at its time, or asks; none early, none late, none twice.
 */
export const calendar: FaultRun = async ({ count, seed, progress }) => {
  const cases = seed === null ? Array.from({ length: count ?? defaultCases }, (_, index) => index) : [seed]
  const found: string[] = []
  for (const [done, number] of cases.entries()) {
    found.push(...(await keep(number, false)).map((what) => `case ${number}: ${what}`))
    progress(done + 1, cases.length)
  }
  const controls = cases.slice(0, 60)
  let caught = 0
  for (const number of controls) caught += (await keep(number, true)).length > 0 ? 1 : 0
  return {
    tried: cases.length,
    violations: found.length,
    control: { tried: controls.length, violations: caught },
    note: Object.fromEntries(found.slice(0, 5).map((what, index) => [`violation ${index + 1}`, what])),
  }
}

interface Case {
  random: Seeded
  clock: TestClock
  world: ProviderWorld
  sentAt: number[]
  life: Life
  begin: (folder: string) => Promise<Life>
}

/** Plays one schedule; `isImpatient`: a console that answers whatever asks by itself, as one that fires late would. */
async function keep(number: number, isImpatient: boolean): Promise<string[]> {
  const random = seeded(number + 1)
  const zone = zones[number % zones.length] ?? 'UTC'
  const at = timeOf(number, zone, random)
  const clock = testClock(at - random.whole(2, 20) * minute)
  const sentAt: number[] = []
  const world = providerWorld({ clock, random, knowsIdsMs: 5 * minute, onSend: () => sentAt.push(clock.now()) })
  world.calm()
  const begin = (folder: string) =>
    startLife({ folder, clock, random: seeded(number), tuning: { connect: world.connect() }, storageFault: () => null })
  const it: Case = { random, clock, world, sentAt, begin, life: await begin(await templateFolder()) }
  try {
    const id = await make(it, at, zone)
    if (id === null) return []
    for (let left = 40; left > 0; left -= 1) {
      await disturb(it)
      await pass(clock, minute)
      if (isImpatient) await it.life.client.deliveries.submit({ deliveryId: id }).catch(() => {})
    }
    const { schedule, state } = await it.life.client.deliveries.get({ id })
    return judge(sentAt, at, state === 'settled' ? null : (schedule?.ask ?? 'waits'))
  } finally {
    world.cut()
    await it.life.end()
  }
}

async function make({ life, clock }: Case, at: number, zone: string): Promise<string | null> {
  const connection = (await life.client.connections.list()).find(({ provider }) => provider === 'maxim')
  const content = { provider: 'maxim' as const, setting: {}, message: { type: 'text' as const, body: '早上好' } }
  const audience = { kind: 'alias' as const, values: ['u1'] }
  const message = { connectionId: connection?.id ?? '', content, audience }
  if (at - clock.now() < minute) return null
  return (await life.client.deliveries.submit({ ...message, schedule: { at, zone } })).id
}

/** The machine sleeps, its clock is set, or the console is closed for a while. */
async function disturb(it: Case): Promise<void> {
  const { random, clock, world } = it
  if (random.chance(0.08)) clock.jump(random.whole(1, 30) * minute)
  if (random.chance(0.04)) clock.jump(-random.whole(1, 30) * minute)
  if (random.chance(0.05)) clock.jump(random.whole(1, 50) * 1_000)
  if (!random.chance(0.04)) return
  world.cut()
  await it.life.kill()
  clock.advance(random.whole(0, 10) * minute)
  it.life = await it.begin(it.life.folder)
}

function judge(sentAt: readonly number[], at: number, waitsFor: string | null): string[] {
  const early = sentAt.filter((moment) => moment < at).map(() => 'left early')
  const late = sentAt.filter((moment) => moment > at + lateMs + minute / 2).map(() => 'left late by itself')
  const twice = sentAt.length > 1 ? ['left twice'] : []
  const lost = sentAt.length === 0 && waitsFor === null ? ['neither left nor asks'] : []
  return [...early, ...late, ...twice, ...lost]
}

/** A moment of the year as clocks of the zone show it, often in the hours in which they change. */
function timeOf(number: number, zone: string, random: Seeded): number {
  const day = Math.floor((number / zones.length) % days)
  const start = Date.UTC(2027, 0, 1) + day * 24 * 60 * minute
  const isChange = offsetOf(start, zone) !== offsetOf(start + 24 * 60 * minute, zone)
  return start + (isChange ? random.whole(0, 4 * 60) : random.whole(0, 24 * 60 - 1)) * minute
}

const offsetOf = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).format(at)
