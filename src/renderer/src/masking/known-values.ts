import { isPrivateField, isPrivateName } from '#shared/domain/private-names.ts'
import { readApps } from '#shared/domain/suplink-settings.ts'
import { mask } from './mask.ts'

export interface KnownValues {
  /** Remembers what stands under private names in what came from the core or goes to it. */
  learn(data: unknown): void
  /** The words with every known value hidden. */
  scrub(words: string): string
}

/** Shorter ones name nobody in a sentence, and hiding them would leave little of it. */
const shortest = 3
/** Recipients in the contract. */
const lists = new Set(['values', 'sample'])
/** What is typed in there is never kept. */
const secret = 'credentials'

/** The ids that this window has met, to find them in sentences: checks, notes, causes, lines of the audit. */
export function createKnownValues(): KnownValues {
  const known = new Set<string>()
  const keep = (value: unknown): void => {
    const text = typeof value === 'number' ? String(value) : value
    if (Array.isArray(text)) for (const one of text) keep(one)
    else if (typeof text === 'string' && text.length >= shortest) known.add(text)
  }
  const learn = (data: unknown): void => {
    if (Array.isArray(data)) for (const one of data) learn(one)
    else if (isRecord(data)) learnFrom(data)
  }
  const learnFrom = (data: Record<string, unknown>): void => {
    const { path, value, kind, id } = data
    if (typeof path === 'string' && isPrivateField(path)) keep(isRecord(value) ? value['first'] : value)
    if (kind === 'tenant') keep(id)
    for (const [name, child] of Object.entries(data)) {
      if (name === secret) continue
      if (lists.has(name) || isPrivateField(name) || isPrivateName(name)) keep(child)
      if (name === 'apps' && typeof child === 'string') keep(readApps({ apps: child }).apps.map(({ appId }) => appId))
      if (name === 'actAs' && isRecord(child)) keep(child['id'])
      if (name === 'unreadOfUser' && isRecord(child)) keep(Object.keys(child))
      if (!lists.has(name)) learn(child)
    }
  }
  return {
    learn,
    scrub: (words) =>
      [...known]
        .filter((value) => words.includes(value))
        // the longest first, lest one that is part of another leave the rest of it
        .sort((a, b) => b.length - a.length)
        .reduce((said, value) => said.replaceAll(whole(value), mask), words),
  }
}

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && Object.getPrototypeOf(data) === Object.prototype

/** The value where it is no part of a longer word. */
const whole = (value: string): RegExp =>
  new RegExp(`(?<![A-Za-z0-9])${value.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, String.raw`\$&`)}(?![A-Za-z0-9])`, 'g')
