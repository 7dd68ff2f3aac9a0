import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { KeyProtector } from '#main/vault/protector.ts'
import type { Cell } from './cells.ts'
import { type Console, type Open, openConsole, refusalOf, token } from './console.ts'
import { inTheClear } from './disk.ts'
import { type ProtectorAt, placeIn, protectionIn, putBack, ways } from './place.ts'
import { startProvider } from './provider.ts'

/** What does not hold, by its kind. */
export interface Fault {
  breaks: 'state' | 'refusal' | 'protection' | 'clear' | 'use'
  words: string
}

/** How a cell is broken on purpose; nothing of it for the console that is shipped. */
export interface Broken {
  /** Protects what is sealed. */
  sealedBy?: ProtectorAt
  /** Opens the folder after something happened to its protector. */
  open?: Open
}

/** Sees the data key as it is wrapped, to look for it on the disk afterwards. */
const overheard = (protector: KeyProtector | null, keys: Buffer[]): KeyProtector | null =>
  protector && {
    ...protector,
    wrap: (key) => {
      keys.push(Buffer.from(key))
      return protector.wrap(key)
    },
  }

/**
 * Seals a token, lets the cell happen, and looks what a console makes of it. Then the protector is back, and the token has to
 * be usable as it was.
 */
export async function faultsOf(cell: Cell, broken: Broken = {}): Promise<Fault[]> {
  const { sealedBy = ways[cell.way], open = openConsole } = broken
  const folder = mkdtempSync(join(tmpdir(), 'pushdeck-protectors-'))
  const provider = await startProvider()
  const place = placeIn(folder)
  const keys: Buffer[] = []
  const heard = async (by: ProtectorAt) => overheard(await by(place), keys)
  try {
    const id = await seal(await openConsole(place, await heard(sealedBy)), cell, provider.origin)
    const before = protectionIn(place)
    cell.spoil?.(place)
    const spoiled = protectionIn(place)
    const said = await faultsAt(await open(place, await heard(cell.protector ?? sealedBy)), cell, id)
    const isKept = isDeepStrictEqual(protectionIn(place), spoiled)
    const clear = inTheClear(folder, keys)
    putBack(place, before)
    const refusal = await used(await openConsole(place, await sealedBy(place)), cell, id)
    const isUsable = refusal === null && provider.received() === token
    return [
      ...said,
      ...(isKept ? [] : [{ breaks: 'protection', words: 'the wrapped key is another one' } as const]),
      ...clear.map((words) => ({ breaks: 'clear', words }) as const),
      ...(isUsable ? [] : [{ breaks: 'use', words: `the token is lost (${refusal})` } as const]),
    ]
  } finally {
    provider.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function seal(console: Console, { way }: Cell, baseUrl: string): Promise<string> {
  if (way === 'passphrase') await console.unlock()
  const id = await console.connect(baseUrl)
  await console.close()
  return id
}

/** The refusal with which the token is not used, null where it is. */
async function used(console: Console, { way }: Cell, id: string): Promise<string | null> {
  const locked = way === 'passphrase' ? await refusalOf(console.unlock()) : null
  const refusal = locked ?? (await refusalOf(console.test(id)))
  await console.close()
  return refusal
}

/** What it says of itself, and what it does with what is asked of it. */
async function faultsAt(console: Console, { state, opensAgain = false }: Cell, id: string): Promise<Fault[]> {
  const said = await console.state()
  const refusals = {
    test: await refusalOf(console.test(id)),
    renew: state === 'open' ? null : await refusalOf(console.renew(id)),
    unlock: state === 'open' ? null : await refusalOf(console.unlock()),
  }
  await console.close()
  const refused = state === 'open' ? null : 'VAULT_LOCKED'
  const unlocked = opensAgain ? null : state === 'locked' ? 'WRONG_PASSPHRASE' : refused
  const isRight = isDeepStrictEqual(refusals, { test: refused, renew: refused, unlock: unlocked })
  return [
    ...(said === state ? [] : [{ breaks: 'state', words: `is ${said}` } as const]),
    ...(isRight ? [] : [{ breaks: 'refusal', words: `answers ${JSON.stringify(refusals)}` } as const]),
  ]
}
