import { emptyContent, titleOf } from '#shared/domain/content.ts'
import { backupPrefix, createBackup } from '../features/compose/backup.ts'
import type { DraftBody } from '../features/compose/draft-body.ts'

export interface KeptDraft {
  id: string
  title: string
  text: string
}

/** The drafts in this window's own storage, which hold what the core had not taken yet. */
export function keptDrafts(storage: Storage): KeptDraft[] {
  return Object.keys(storage)
    .filter((key) => key.startsWith(backupPrefix))
    .flatMap((key) => {
      const id = key.slice(backupPrefix.length)
      const body = createBackup(storage, id).read()
      return body ? [{ id, title: titleOf(body.content) || id, text: textOf(body) }] : []
    })
}

/** All that was typed, as lines: MaxIM's texts as they read, other fields by the provider's names, then to whom. */
function textOf({ content, audience }: DraftBody): string {
  const given = new Map(leavesOf(emptyContent[content.provider]))
  const typed = leavesOf(content).filter(([path, text]) => given.get(path) !== text)
  const fields = typed.map(([path, text]) => (asItReads.has(path) ? text : `${path}: ${text}`))
  const list = audience.kind === 'all' ? '' : audience.text
  return [...fields, list].filter((line) => line.trim() !== '').join('\n')
}

const asItReads = new Set(['message.title', 'message.body'])

/** What stands at the ends of nested objects, with its path. */
const leavesOf = (tree: object, above = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => {
    const path = `${above}${key}`
    if (typeof value !== 'object') return [[path, String(value)]]
    return Array.isArray(value) ? [[path, value.join(', ')]] : leavesOf(value, `${path}.`)
  })
