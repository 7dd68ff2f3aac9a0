import { providers } from '#main/providers/registry.ts'
import type { Client } from '#shared/contract/index.ts'
import { type TestClock, testClock } from '#test/helpers/clock.ts'
import type { FaultRun } from './figure.ts'
import { judge, openReader, type Reader, regressions } from './simulation/checks.ts'
import { databaseIn, type Life, startLife } from './simulation/life.ts'
import { type Arrival, type ProviderWorld, providerWorld } from './simulation/provider-world.ts'
import { type Seeded, seeded } from './simulation/seeded.ts'
import { storageFaults } from './simulation/storage-faults.ts'
import { pass, templateFolder, tuning, turns } from './simulation/story.ts'

const defaultSeeds = 100_000
const minute = 60_000
/** MaxIM's own window is not documented; what the console allows itself must fit into it. */
const knowsIdsMs = 5 * minute + 1
const shownViolations = 5

/** A way to break a promise on purpose. */
interface Variant {
  /** The provider forgets ids long before the console stops relying on them. */
  knowsIdsMs?: number
  /** The console takes supLink for a provider that knows repeats. */
  trustsSuplink?: boolean
}

/** R3: seeded stories of faults in virtual time, each replayed exactly from its seed. */
export const simulate: FaultRun = async ({ count, seed, progress }) => {
  const length = count ?? (seed === null ? defaultSeeds : 1)
  const seeds = Array.from({ length }, (_, index) => (seed ?? 1) + index)
  const found = await tellAll(seeds, {}, progress)
  const controlSeeds = seeds.slice(0, 50)
  const timeouts = await tellAll(controlSeeds, { trustsSuplink: true }, () => {})
  const windows = await tellAll(controlSeeds, { knowsIdsMs: 500 }, () => {})
  const controls = [timeouts.length, windows.length]
  return {
    tried: seeds.length,
    violations: found.length,
    // both have to be found out
    control: {
      tried: 2 * controlSeeds.length,
      violations: controls.includes(0) ? 0 : timeouts.length + windows.length,
    },
    note: {
      'control, repeated where nothing de-duplicates': timeouts.length,
      'control, repeated after the window': windows.length,
      ...Object.fromEntries(found.slice(0, shownViolations).map(({ seed: of, what }) => [`seed ${of}`, what])),
    },
  }
}

async function tellAll(seeds: readonly number[], variant: Variant, progress: (done: number, of: number) => void) {
  const found: { seed: number; what: string }[] = []
  for (const [done, seed] of seeds.entries()) {
    const violations = await tell(seed, variant).catch((error) => [`the story broke off: ${error}`])
    if (violations.length > 0) found.push({ seed, what: violations.join('; ') })
    progress(done + 1, seeds.length)
  }
  return found
}

interface Story {
  random: Seeded
  clock: TestClock
  world: ProviderWorld
  client: () => Client
  violations: string[]
}

/** Plays one story to its end; what was broken in it, in words. */
async function tell(seed: number, variant: Variant): Promise<string[]> {
  const random = seeded(seed)
  const clock = testClock()
  const violations: string[] = []
  const disk: { reader: Reader | null } = { reader: null }
  const world = providerWorld({
    clock,
    random,
    knowsIdsMs: variant.knowsIdsMs ?? knowsIdsMs,
    onSend: ({ sha256 }: Arrival) => {
      const row = disk.reader?.requests().get(sha256)
      if (!row || row.attempts === 0) violations.push('on the wire before it was written down')
      else if (row.state === 'planned') violations.push('on the wire and planned on disk')
    },
  })
  let storageIsBad = 0
  const storageFault = () => (storageIsBad > 0 && random.chance(storageIsBad) ? random.pick(storageFaults) : null)
  let lives = 0
  const begin = async (folder: string): Promise<Life> => {
    lives += 1
    const own = seeded(seed * 1_000 + lives)
    const life = await startLife({
      ...{ folder, clock, random: own, storageFault },
      tuning: { ...tuning, connect: world.connect() },
    })
    disk.reader = openReader(databaseIn(folder))
    return life
  }
  const repeats = providers.suplink.descriptor.repeats
  if (variant.trustsSuplink) providers.suplink.descriptor.repeats = 'deduplicated'
  let life = await begin(await templateFolder())
  const story: Story = { random, clock, world, client: () => life.client, violations }
  try {
    await sendSome(story)
    let seen = disk.reader ? disk.reader.requests() : new Map()
    const look = () => {
      if (!disk.reader) return
      const now = disk.reader.requests()
      violations.push(...regressions(seen, now))
      seen = now
    }
    for (let left = random.whole(5, 40); left > 0; left -= 1) {
      storageIsBad = random.chance(0.15) ? 0.3 : 0
      await act(story)
      await pass(clock, random.pick([50, 500, 3_000, 20_000, 90_000]))
      look()
      if (random.chance(0.06)) {
        storageIsBad = 0
        world.cut()
        disk.reader?.close()
        disk.reader = null
        await life.kill()
        life = await begin(life.folder)
        look()
      }
    }
    storageIsBad = 0
    world.calm()
    await settleAll(story)
    look()
    if (disk.reader) violations.push(...judge(world, disk.reader.requests(), disk.reader.integrity()))
  } finally {
    world.cut()
    providers.suplink.descriptor.repeats = repeats
    disk.reader?.close()
    let isOver = false
    const ending = life.end().finally(() => {
      isOver = true
    })
    // what the end waits for is a matter of time
    while (!isOver) await pass(clock, minute)
    await ending
  }
  return [...new Set(violations)]
}

/** One to three messages over the two providers, each of a few requests. */
async function sendSome({ random, client, clock }: Story): Promise<void> {
  const list = await client().connections.list()
  const idOf = (provider: string) => list.find((one) => one.provider === provider)?.id ?? ''
  for (let left = random.whole(1, 3); left > 0; left -= 1) {
    const text = `第 ${left} 条`
    if (random.chance(0.5)) {
      const values = Array.from({ length: random.pick([1, 501, 1_400]) }, (_, index) => `u${index}`)
      const content = { provider: 'maxim' as const, setting: {}, message: { type: 'text' as const, body: text } }
      await client().deliveries.submit({
        connectionId: idOf('maxim'),
        content,
        audience: { kind: 'alias', values },
      })
    } else {
      const values = Array.from({ length: random.whole(1, 13) }, (_, index) => `user${index}`)
      const content = { provider: 'suplink' as const, msg: { msgType: 'text_msg' as const, content: text } }
      await client().deliveries.submit({
        connectionId: idOf('suplink'),
        content,
        audience: { kind: 'user', values },
      })
    }
    await pass(clock, random.whole(0, 2_000))
  }
}

/** Something that an operator does, or that happens to the machine. What is refused is refused. */
async function act({ random, client, clock, world }: Story): Promise<void> {
  const { items } = await client().deliveries.list({ limit: 50 })
  if (items.length === 0) return
  const { id } = random.pick(items)
  const asked = async () => {
    const { items: unknown } = await client().deliveries.requests({ deliveryId: id, outcome: 'unknown' })
    if (unknown.length === 0) return
    const request = random.pick(unknown)
    world.operatorAsks.add(request.sha256)
    await client().deliveries.askAgain({ id: request.id })
  }
  const deeds: (() => unknown)[] = [
    () => client().deliveries.pause({ id }),
    () => client().deliveries.resume({ id }),
    () => client().deliveries.resume({ id }),
    () => client().deliveries.resume({ id }),
    () => random.chance(0.2) && client().deliveries.stop({ id }),
    () => clock.jump(random.whole(-7_200_000, 7_200_000)),
    // its answer may be long in coming, and the story goes on
    () => void asked().catch(() => {}),
    () => {},
  ]
  const deed = Promise.resolve()
    .then(() => random.pick(deeds)())
    .catch(() => {})
  await Promise.race([deed, turns(20)])
}

/** Once nothing goes wrong any more, everything comes to its end. */
async function settleAll({ client, clock }: Story): Promise<void> {
  for (let rounds = 0; rounds < 60; rounds += 1) {
    const { items } = await client().deliveries.list({ tab: 'running', limit: 50 })
    if (items.length === 0) return
    // refused where a deed of before takes effect only now
    for (const { id, state } of items)
      if (state === 'paused')
        await client()
          .deliveries.resume({ id })
          .catch(() => {})
    await pass(clock, minute)
  }
}
