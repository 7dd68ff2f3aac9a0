import { titleOf } from '#shared/domain/content.ts'
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

/** All that was typed, as lines: the message as it reads, then the other fields by the provider's names, then to whom. */
function textOf({ content, audience }: DraftBody): string {
  const { title, body, type, ...rest } = content.message
  const fields = Object.entries({ ...rest, ...content.setting }).map(([name, value]) =>
    value ? `${name}: ${value}` : '',
  )
  const list = audience.kind === 'all' ? '' : audience.text
  return [title, body, ...fields, list].filter((line) => line?.trim()).join('\n')
}
