import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { providers } from '#main/providers/registry.ts'
import { figureOf, type SecurityFigure } from '../figure.ts'
import { type Kind, startConsole } from './drive.ts'
import { type Breadth, everything, walk } from './flows.ts'
import { startHostile } from './hostile.ts'
import { accounts } from './marks.ts'
import { plantEverywhere } from './planted.ts'
import { filesOf, hitsIn } from './search.ts'

/** Enough to find out a console that masks nothing. */
const narrow: Breadth = { hosts: [], behaviours: ['refused'], every: 100 }

interface Played {
  /** How many files, frames, lines and the like were searched. */
  searched: number
  hits: string[]
  /** Why it says less than it seems to. */
  faults: string[]
}

/** Lets a console meet everything, and searches all that it has written and said, while it runs and after its end. */
async function play(root: string, kind: Kind, breadth: Breadth): Promise<Played> {
  mkdirSync(root)
  const hostile = await startHostile()
  const console = await startConsole(root, kind)
  try {
    const { answered, stuck } = await walk(console, hostile, breadth)
    const processes = console.processes()
    const open = filesOf(console.folder)
    await console.end()
    const closed = filesOf(console.folder)
    const { said } = console
    const faults = [
      ...stuck,
      ...(hostile.heard() < 10 * breadth.behaviours.length ? [`${hostile.heard()} canaries on the wire`] : []),
      ...(answered < 10 * breadth.behaviours.length ? [`only ${answered} answers`] : []),
      ...(open.some(({ name }) => name === 'pushdeck.db-wal') ? [] : ['no write-ahead log']),
      ...(open.some(({ name }) => name.endsWith('.bak')) ? [] : ['no backup']),
      ...(said.some(({ name }) => name === 'export of support') ? [] : ['no support bundle']),
    ]
    const places = [...said, ...processes, ...open, ...closed]
    return { searched: places.length, hits: [...new Set(hitsIn(places))], faults }
  } finally {
    await console.end().catch(() => {})
    hostile.close()
  }
}

/**
 * S3: canaries in every field that takes a secret, through every flow and failure, are nowhere in what a console leaves
 * behind or says. Controls: canaries planted in each place and form, and a console that masks nothing.
 */
export async function canaries(breadth: Breadth = everything): Promise<SecurityFigure> {
  const root = mkdtempSync(join(tmpdir(), 'pushdeck-canaries-'))
  try {
    let searched = 0
    const found = untyped()
    const planted = await plantEverywhere(join(root, 'planted'))
    const passed = [...planted.passed]
    for (const host of breadth.hosts) {
      const played = await play(join(root, host), { host }, breadth)
      searched += played.searched
      found.push(...[...played.hits, ...played.faults].map((words) => `${host}: ${words}`))
      const deaf = await play(join(root, `deaf ${host}`), { host, isDeaf: true }, narrow)
      if (deaf.hits.length === 0) passed.push(`a console of the ${host} host that masks nothing`)
    }
    return figureOf(searched, found, { tried: planted.tried + breadth.hosts.length, passed })
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

/** Secret fields of providers into which nobody here types anything. */
const untyped = (): string[] =>
  Object.values(providers).flatMap(({ descriptor: { id, fields } }) =>
    fields
      .filter(({ name, secret }) => secret && !accounts.some((one) => one.provider === id && one.fields.includes(name)))
      .map(({ name }) => `nobody types ${id} ${name}`),
  )
