import type { Ports } from '#main/app/ports.ts'
import type { ExportResult } from '#shared/contract/export-result.ts'
import type { TemplateSummary } from '#shared/contract/templates.ts'
import type { FileInput } from '#shared/domain/file-input.ts'
import {
  freeName,
  type TemplateEntry,
  TemplateFileFault,
  templatesIn,
  writeTemplates,
} from '#shared/domain/template-file.ts'
import { writeAudit } from './audit.ts'
import type { ChosenFiles } from './chosen-files.ts'
import type { Core } from './core.ts'
import type { FileExchange } from './file-exchange.ts'
import { giveFile } from './give-file.ts'
import { inSteps } from './in-steps.ts'
import { found, invalidField } from './refusal.ts'
import { contentOf, newRow, takenNames, templateSummary } from './templates.ts'

/** What can be read at once without keeping anything else waiting. */
const largestBytes = 8 * 1024 * 1024

interface TemplateFilesParts {
  files: FileExchange
  chosen: ChosenFiles
  saveFile: Ports['saveFile']
}

/** Templates as files, to hand them to others. */
export function createTemplateFiles(
  { store, clock, events, random }: Pick<Core, 'store' | 'clock' | 'events' | 'random'>,
  { files, chosen, saveFile }: TemplateFilesParts,
) {
  return {
    export: async (ids: readonly string[]): Promise<ExportResult> => {
      const entries: TemplateEntry[] = []
      for (const id of ids) {
        const row = found(await store.templates.find(id))
        entries.push({ id, name: row.name, content: contentOf(row) })
      }
      const name = `pushdeck-templates-${new Date(clock.now()).toISOString().slice(0, 10)}.json`
      const content = Buffer.from(writeTemplates(entries))
      return giveFile(files, saveFile, { name, type: 'application/json', content })
    },
    /** Takes in all templates of a file, or none. Refuses INVALID for one that is none. */
    import: async (file: FileInput, by: string): Promise<TemplateSummary[]> => {
      const entries = await readEntries(await chosen.read(file))
      const rows = await store.transaction(async (inside) => {
        const now = clock.now()
        const isTaken = await takenNames(inside)
        const own = new Set<string>()
        const added = []
        for (const { id, name, content } of entries) {
          const free = freeName(name, (one) => isTaken(one) || own.has(one.toLowerCase()))
          own.add(free.toLowerCase())
          const isKnown = (await inside.templates.find(id)) !== undefined
          const row = newRow({ id: isKnown ? random.uuid() : id, name: free, content }, by, now)
          await inside.templates.save(row)
          const line = { at: now, operator: by, action: 'templates.import' }
          await writeAudit(inside, { ...line, subjectId: row.id, subjectName: row.name })
          added.push(row)
        }
        return added
      })
      events.changed('templates')
      return rows.map(templateSummary)
    },
  }
}

export type TemplateFiles = ReturnType<typeof createTemplateFiles>

async function readEntries(bytes: Buffer): Promise<TemplateEntry[]> {
  if (bytes.length > largestBytes)
    throw invalidField('file', {
      zh: '文件太大（超过 8 MB），不像是模板文件，没有导入。',
      en: 'The file is larger than 8 MB and can hardly be a template file; nothing was imported.',
    })
  try {
    return await inSteps(templatesIn(new TextDecoder().decode(bytes)))
  } catch (error) {
    throw error instanceof TemplateFileFault ? invalidField('file', error.text) : error
  }
}
