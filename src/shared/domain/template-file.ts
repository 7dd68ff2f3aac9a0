import { z } from 'zod'
import { type Content, contentSchema } from './content.ts'
import type { Text } from './text.ts'

const longestName = 60
export const templateNameSchema = z.string().trim().min(1).max(longestName)

const entrySchema = z.strictObject({ id: z.uuid(), name: templateNameSchema, content: contentSchema })
export type TemplateEntry = z.infer<typeof entrySchema>

export const mostTemplates = 1_000
const format = 'pushdeck-templates'
const version = 1
const markSchema = z.looseObject({ format: z.literal(format), version: z.number() })
const fileSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  templates: z.array(z.unknown()).min(1).max(mostTemplates),
})

/** Why a file of templates can't be read, in words. */
export class TemplateFileFault extends Error {
  override name = 'TemplateFileFault'
  readonly text: Text

  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}

/** Templates as the text of a file, for `templatesIn`. */
export const writeTemplates = (templates: readonly { id: string; name: string; content: Content }[]): string =>
  `${JSON.stringify({ format, version, templates }, null, 2)}\n`

/** The templates in the text of a file, read one by one: yields in between. Throws TemplateFileFault. */
export function* templatesIn(text: string): Generator<void, TemplateEntry[]> {
  const file = readFile(text)
  const entries: TemplateEntry[] = []
  for (const [index, given] of file.templates.entries()) {
    const entry = entrySchema.safeParse(given)
    if (!entry.success) throw damaged(index + 1, given, entry.error.issues[0]?.path ?? [])
    entries.push(entry.data)
    yield
  }
  return entries
}

/** The name, or with the first number behind it under which it is not taken. */
export function freeName(name: string, isTaken: (name: string) => boolean): string {
  let free = name
  for (let number = 2; isTaken(free); number += 1) {
    const suffix = ` (${number})`
    const characters = [...name]
    while (characters.join('').length + suffix.length > longestName) characters.pop()
    free = characters.join('').trimEnd() + suffix
  }
  return free
}

function readFile(text: string): z.infer<typeof fileSchema> {
  const value = readJson(text)
  const mark = markSchema.safeParse(value)
  if (!mark.success) throw foreign()
  if (mark.data.version > version)
    throw new TemplateFileFault({
      zh: '这个文件由更新版本的推送台导出。请先升级推送台，再导入。',
      en: 'This file was exported by a newer Pushdeck. Install the newer version first, then import it.',
    })
  const file = fileSchema.safeParse(value)
  if (!file.success)
    throw new TemplateFileFault({
      zh: `文件里没有模板，或者超过 ${mostTemplates} 个，或者内容被改动过，没有导入。请重新导出。`,
      en: `The file holds no templates, more than ${mostTemplates}, or was changed by hand; nothing was imported. Export it again.`,
    })
  return file.data
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw foreign()
  }
}

const foreign = () =>
  new TemplateFileFault({
    zh: '这不是推送台导出的模板文件。请选在“素材”里点“导出”得到的 .json 文件。',
    en: 'This is no template file of Pushdeck. Choose a .json file that “Export” in the library has made.',
  })

function damaged(number: number, given: unknown, path: readonly PropertyKey[]): TemplateFileFault {
  const { name } = z.looseObject({ name: templateNameSchema }).safeParse(given).data ?? { name: '' }
  const where = path.map(String).join('.').slice(0, 100)
  return new TemplateFileFault({
    zh: `第 ${number} 个模板${name && `“${name}”`}的内容不对${where && `（${where}）`}，没有导入任何模板。请从原来的推送台重新导出。`,
    en: `Template ${number}${name && ` “${name}”`} is not right${where && ` (${where})`}; nothing was imported. Export it again where it came from.`,
  })
}
