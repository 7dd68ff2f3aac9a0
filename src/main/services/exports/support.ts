import type { Core } from '#main/services/core.ts'
import type { Redactor } from '#main/vault/redactor.ts'
import type { Progress } from './encode.ts'
import { lastLines } from './last-lines.ts'
import type { Source } from './sources.ts'
import { type SupportParts, supportFacts } from './support-facts.ts'

const mostLogBytes = 5 * 1024 * 1024
const linesPerPart = 200

/** What whoever helps needs to see of a console, as one JSON file. All of it is masked once more on its way out. */
export async function supportSource(core: Core, parts: SupportParts): Promise<Source> {
  const { redactor, clock } = core
  const facts = await supportFacts(core, parts)
  const about = { exported: 'support', exportedAt: new Date(clock.now()).toISOString() }
  const head = JSON.stringify(redactor.detail({ ...about, ...facts }), null, 2)
  const withoutHome = leavingOut(parts.home)
  const lines = parts.logFile === undefined ? nothing() : lastLines(parts.logFile, mostLogBytes)
  return {
    ...{ name: 'support', ending: 'json', type: 'application/json', total: null },
    parts: async function* (onProgress) {
      for await (const part of asJson(head, lines, redactor, onProgress)) yield withoutHome(part)
    },
  }
}

/** The log comes last: what was cut off is no JSON. */
async function* asJson(
  head: string,
  lines: AsyncIterable<string>,
  redactor: Redactor,
  onProgress: (progress: Progress) => void,
): AsyncGenerator<string> {
  yield `${head.slice(0, -2)},\n  "log": [`
  let rows = 0
  let part = ''
  for await (const line of lines) {
    part += `${rows === 0 ? '' : ','}\n    ${scrubbed(line, redactor)}`
    rows += 1
    if (rows % linesPerPart !== 0) continue
    onProgress({ rows, share: 0.5 })
    yield part
    part = ''
  }
  onProgress({ rows, share: 1 })
  yield `${part}\n  ]\n}\n`
}

/** Of an earlier run, too: what was no known secret then may be one now. */
function scrubbed(line: string, redactor: Redactor): string {
  try {
    const parsed: unknown = JSON.parse(line)
    if (typeof parsed === 'object' && parsed !== null)
      return JSON.stringify(redactor.detail(parsed as Record<string, unknown>))
  } catch {
    // a line that a full disk has cut
  }
  return JSON.stringify(redactor.words(line))
}

/** Paths say who is at the computer. */
function leavingOut(home: string): (text: string) => string {
  const inJson = JSON.stringify(home).slice(1, -1)
  return (text) => (inJson.length > 1 ? text.replaceAll(inJson, '~') : text)
}

async function* nothing(): AsyncGenerator<string> {}
