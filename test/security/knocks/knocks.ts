import { wireOf } from '#test/helpers/raw-http.ts'
import { both, figureOf, type SecurityFigure } from '../figure.ts'
import { doors, type KnownHost, knock } from '../handshakes.ts'
import { withWrongCredentials } from './credentials.ts'
import { inOddForms, oddAndRight } from './forms.ts'
import { type Check, checks, type Knock, letIn, statusesOf } from './knock.ts'
import { ownNames, underForeignNames } from './names.ts'
import { type Hosts, openHosts } from './open-host.ts'
import { weaknesses } from './weaknesses.ts'

const atOnce = 8
/** Of one door and name after the other, so many are enough to find out a host that forgets a check. */
const triesOfControl = 40

const knocksAt = (host: KnownHost): Knock[] => [
  ...underForeignNames(host),
  ...withWrongCredentials(host),
  ...inOddForms(host),
]

/** Requests that were let in, in words. */
async function comeIn(host: KnownHost, knocks: readonly Knock[]): Promise<string[]> {
  const found: string[] = []
  const waiting = knocks.values()
  const work = async (): Promise<void> => {
    for (const { bytes, words, right = 0 } of waiting) {
      const statuses = await statusesOf(host.port, bytes)
      if (letIn(statuses) > right) found.push(`let in: ${words} (${statuses})`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return found
}

/** Whoever is right comes in, with his own page or, where no page is needed, with none. */
async function keptOut(host: KnownHost): Promise<{ tried: number; found: string[] }> {
  const own = ownNames(host)
  const atDoors = doors.flatMap((door) =>
    [own.origin, ...(door.originNeeded ? [] : [[]])].map((origins) => ({
      words: `${door.name}, Origin ${JSON.stringify(origins)}`,
      bytes: wireOf(knock(host, door, own.host, origins)),
    })),
  )
  const right = [...atDoors, ...oddAndRight(host)]
  const found: string[] = []
  for (const { words, bytes } of right) {
    const statuses = await statusesOf(host.port, bytes)
    if (letIn(statuses) !== 1) found.push(`kept out: ${words} (${statuses})`)
  }
  return { tried: right.length, found }
}

/** Whether a host that forgets a check is found out by the knocks that this check has to stop. */
async function isFoundOut(hosts: Hosts, check: Check): Promise<boolean> {
  const host = await hosts.open(weaknesses[check])
  const all = knocksAt(host).filter((one) => one.check === check)
  const every = Math.max(1, Math.floor(all.length / triesOfControl))
  const found = await comeIn(
    host,
    all.filter((_, at) => at % every === 0),
  )
  return found.length > 0
}

/** S6 in full: knocks byte by byte, and a hostile page in a real browser. */
export async function strangers(): Promise<SecurityFigure> {
  const { hostilePage } = await import('../hostile-page/hostile-page.ts')
  return both(await hostilePage(), await handshakes())
}

/**
 * Knocks at every door of the web host, each wrong in one thing, and those that are right. The controls are hosts that
 * forget one check each.
 */
export async function handshakes(): Promise<SecurityFigure> {
  const hosts = await openHosts()
  try {
    const host = await hosts.open()
    const knocks = knocksAt(host)
    const found = [...(await comeIn(host, knocks)), ...(await hosts.traces())]
    const right = await keptOut(host)
    const passed: string[] = []
    for (const check of checks) if (!(await isFoundOut(hosts, check))) passed.push(`a host that forgets the ${check}`)
    return figureOf(knocks.length + right.tried, [...found, ...right.found], { tried: checks.length, passed })
  } finally {
    await hosts.close()
  }
}
