import type { TemplateRow } from '#main/store/repositories/templates.ts'
import type { Repositories } from '#main/store/store.ts'
import type { DraftSummary } from '#shared/contract/drafts.ts'
import type { Template, TemplateSummary } from '#shared/contract/templates.ts'
import { type Content, contentSchema } from '#shared/domain/content.ts'
import { fillVariables, variablesOf } from '#shared/domain/template.ts'
import { freeName } from '#shared/domain/template-file.ts'
import { writeAudit } from './audit.ts'
import type { Core } from './core.ts'
import type { Drafts } from './drafts.ts'
import { found, invalidField } from './refusal.ts'

export interface TemplateInput {
  id: string
  name: string
  content: Content
}

export interface TemplateUse {
  id: string
  connectionId: string
  draftId: string
  values: readonly { name: string; value: string }[]
}

type TemplatesCore = Pick<Core, 'store' | 'clock' | 'events' | 'random' | 'providers'>

/** Messages that are kept by name, with variables that are filled when one is used. */
export function createTemplates({ store, clock, events, random, providers }: TemplatesCore, drafts: Drafts) {
  return {
    list: async (): Promise<TemplateSummary[]> => (await store.templates.list()).map(templateSummary),
    get: async (id: string): Promise<Template> => {
      const row = found(await store.templates.find(id))
      return { ...templateSummary(row), content: contentOf(row) }
    },
    /** Keeps a message under an id that the caller chose; saving again replaces it. */
    save: async ({ id, name, content }: TemplateInput, by: string): Promise<TemplateSummary> => {
      const row = await store.transaction(async (inside) => {
        await assertNameFree(inside, name, id)
        const before = await inside.templates.find(id)
        const saved = { ...newRow({ id, name, content }, by, clock.now()), ...keptOf(before) }
        await inside.templates.save(saved)
        const action = before ? 'templates.update' : 'templates.create'
        await writeAudit(inside, { at: clock.now(), operator: by, action, subjectId: id, subjectName: name })
        return saved
      })
      events.changed('templates', id)
      return templateSummary(row)
    },
    rename: async (id: string, name: string, by: string): Promise<void> => {
      await store.transaction(async (inside) => {
        const before = found(await inside.templates.find(id))
        await assertNameFree(inside, name, id)
        await inside.templates.update(id, { name, updated_at: clock.now() })
        const line = { at: clock.now(), operator: by, action: 'templates.rename', subjectId: id, subjectName: name }
        await writeAudit(inside, { ...line, detail: { before: before.name, after: name } })
      })
      events.changed('templates', id)
    },
    duplicate: async (id: string, by: string): Promise<TemplateSummary> => {
      const row = await store.transaction(async (inside) => {
        const original = found(await inside.templates.find(id))
        const isTaken = await takenNames(inside)
        const entry = { id: random.uuid(), name: freeName(original.name, isTaken), content: contentOf(original) }
        const copy = newRow(entry, by, clock.now())
        await inside.templates.save(copy)
        const line = { at: clock.now(), operator: by, action: 'templates.duplicate' }
        await writeAudit(inside, { ...line, subjectId: copy.id, subjectName: copy.name })
        return copy
      })
      events.changed('templates', row.id)
      return templateSummary(row)
    },
    remove: async (id: string, by: string): Promise<void> => {
      await store.transaction(async (inside) => {
        const { name } = found(await inside.templates.find(id))
        await inside.templates.remove(id)
        const line = { at: clock.now(), operator: by, action: 'templates.remove', subjectId: id, subjectName: name }
        await writeAudit(inside, line)
      })
      events.changed('templates', id)
    },
    /** Makes a draft of it, without an audience. */
    use: async ({ id, connectionId, draftId, values }: TemplateUse, by: string): Promise<DraftSummary> => {
      const row = found(await store.templates.find(id))
      const connection = found(await store.connections.find(connectionId))
      if (connection.provider !== row.provider) throw wrongProvider(providers[row.provider].descriptor.name)
      const filled = fillVariables(contentOf(row), new Map(values.map(({ name, value }) => [name, value])))
      const content = contentSchema.safeParse(filled)
      if (!content.success) throw tooLong()
      const audience = { kind: null, text: '' }
      const draft = await drafts.save({ id: draftId, connectionId, content: content.data, audience }, by)
      await store.templates.update(id, { last_used_at: clock.now() })
      events.changed('templates', id)
      return draft
    },
  }
}

export type Templates = ReturnType<typeof createTemplates>

/** A template that nobody has used yet. */
export const newRow = ({ id, name, content }: TemplateInput, operator: string, now: number): TemplateRow => ({
  id,
  name,
  provider: content.provider,
  content: JSON.stringify(content),
  operator,
  created_at: now,
  updated_at: now,
  last_used_at: null,
})

export const contentOf = ({ content }: Pick<TemplateRow, 'content'>): Content =>
  contentSchema.parse(JSON.parse(content))

export const templateSummary = (row: TemplateRow): TemplateSummary => ({
  id: row.id,
  provider: row.provider,
  name: row.name,
  variables: variablesOf(contentOf(row)),
  operator: row.operator,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  lastUsedAt: row.last_used_at,
})

/** Tells of a name whether a template has it, in whatever case. */
export async function takenNames({ templates }: Pick<Repositories, 'templates'>): Promise<(name: string) => boolean> {
  const taken = new Set((await templates.names()).map(({ name }) => name.toLowerCase()))
  return (name) => taken.has(name.toLowerCase())
}

const keptOf = (before: TemplateRow | undefined) =>
  before ? { created_at: before.created_at, last_used_at: before.last_used_at } : {}

async function assertNameFree({ templates }: Pick<Repositories, 'templates'>, name: string, id: string): Promise<void> {
  if (await templates.isNameTaken(name, id))
    throw invalidField('name', {
      zh: '已有同名的模板，请换一个名字。',
      en: 'Another template has this name; choose a different one.',
    })
}

const wrongProvider = (name: { zh: string; en: string }) =>
  invalidField('connectionId', {
    zh: `这个模板是“${name.zh}”的，不能用在别的平台上。请先换到“${name.zh}”的连接。`,
    en: `This template is for ${name.en} and can’t be used elsewhere. Switch to a connection of ${name.en} first.`,
  })

const tooLong = () =>
  invalidField('values', {
    zh: '填好后有一处文字超过了长度上限，没有建草稿。请缩短填写的内容。',
    en: 'With these values a text is longer than it may be; no draft was made. Shorten them.',
  })
