import type { AudienceRow } from '#main/store/repositories/audiences.ts'
import type { Repositories } from '#main/store/store.ts'
import type { AudienceUsage, SavedAudience } from '#shared/contract/audiences.ts'
import type { ListedKind } from '#shared/domain/audience.ts'
import { recipientSteps, writeRecipients } from '#shared/domain/recipients.ts'
import { writeAudit } from './audit.ts'
import type { Core } from './core.ts'
import { inSteps } from './in-steps.ts'
import { found, invalidField } from './refusal.ts'

const valuesPerPart = 20_000

export interface AudienceInput {
  id: string
  name: string
  kind: ListedKind
  text: string
}

const view = ({ list_id: _list, created_at, updated_at, last_used_at, ...row }: AudienceRow): SavedAudience => ({
  ...row,
  createdAt: created_at,
  updatedAt: updated_at,
  lastUsedAt: last_used_at,
})

/** Audiences that are kept by name. What a save that was cut off has left is removed. */
export async function createSavedAudiences(core: Pick<Core, 'store' | 'clock' | 'events' | 'random'>) {
  const { store, clock, events, random } = core
  await store.audiences.removeLooseParts()

  const writeParts = async (listId: string, values: readonly string[]): Promise<void> => {
    for (let at = 0; at < values.length; at += valuesPerPart)
      await store.audiences.addPart(
        listId,
        at / valuesPerPart,
        `${writeRecipients(values.slice(at, at + valuesPerPart))}\n`,
      )
  }

  return {
    list: async (): Promise<SavedAudience[]> => (await store.audiences.list()).map(view),
    /** Keeps an audience under an id that the caller chose; saving again replaces it. Refuses INVALID. */
    save: async ({ id, name, kind, text }: AudienceInput, by: string): Promise<SavedAudience> => {
      await assertNameFree(store, name, id)
      const values = await usable(kind, text)
      const listId = random.uuid()
      try {
        await writeParts(listId, values)
        const row = await store.transaction(async (inside) => {
          await assertNameFree(inside, name, id)
          const before = await inside.audiences.find(id)
          const now = clock.now()
          const kept = { created_at: before?.created_at ?? now, last_used_at: before?.last_used_at ?? null }
          const saved = { id, name, kind, size: values.length, operator: by, list_id: listId, updated_at: now, ...kept }
          await inside.audiences.save(saved)
          if (before) await inside.audiences.removeParts(before.list_id)
          const detail = { size: String(values.length) }
          const action = before ? 'audiences.update' : 'audiences.create'
          await writeAudit(inside, { at: now, operator: by, action, subjectId: id, subjectName: name, detail })
          return saved
        })
        events.changed('audiences', id)
        return view(row)
      } catch (error) {
        await store.audiences.removeParts(listId).catch(() => {})
        throw error
      }
    },
    rename: async (id: string, name: string, by: string): Promise<void> => {
      await store.transaction(async (inside) => {
        const before = found(await inside.audiences.find(id))
        await assertNameFree(inside, name, id)
        const now = clock.now()
        await inside.audiences.update(id, { name, updated_at: now })
        const line = { at: now, operator: by, action: 'audiences.rename', subjectId: id, subjectName: name }
        await writeAudit(inside, { ...line, detail: { before: before.name, after: name } })
      })
      events.changed('audiences', id)
    },
    remove: async (id: string, by: string): Promise<void> => {
      await store.transaction(async (inside) => {
        const { name, list_id, size } = found(await inside.audiences.find(id))
        await inside.audiences.remove(id)
        await inside.audiences.removeParts(list_id)
        const line = { at: clock.now(), operator: by, action: 'audiences.remove', subjectId: id, subjectName: name }
        await writeAudit(inside, { ...line, detail: { size: String(size) } })
      })
      events.changed('audiences', id)
    },
    usage: async (id: string): Promise<AudienceUsage> => {
      found(await store.audiences.find(id))
      return { drafts: await store.audiences.draftsOf(id) }
    },
    /** The recipients as text, in parts; noted as a use. */
    take: async (id: string): Promise<AsyncGenerator<{ text: string }>> => {
      const { list_id } = found(await store.audiences.find(id))
      await store.audiences.update(id, { last_used_at: clock.now() })
      events.changed('audiences', id)
      return partsOf(store, list_id)
    },
  }
}

export type SavedAudiences = Awaited<ReturnType<typeof createSavedAudiences>>

async function* partsOf(
  { audiences }: Pick<Repositories, 'audiences'>,
  listId: string,
): AsyncGenerator<{ text: string }> {
  for (let position = 0; ; position += 1) {
    const text = await audiences.part(listId, position)
    // one that was replaced or deleted meanwhile must not be taken for whole
    if (text === null && position === 0) found(null)
    if (text === null) return
    yield { text }
  }
}

async function assertNameFree({ audiences }: Pick<Repositories, 'audiences'>, name: string, id: string): Promise<void> {
  if (await audiences.isNameTaken(name, id))
    throw invalidField('name', {
      zh: '已有同名的人群，请换一个名字。',
      en: 'Another audience has this name; choose a different one.',
    })
}

async function usable(kind: ListedKind, text: string): Promise<string[]> {
  const { values, invalid } = await inSteps(recipientSteps(kind, text))
  if (invalid.length > 0)
    throw invalidField('text', {
      zh: `名单里有 ${invalid.length} 个无效的值，处理后才能保存。`,
      en: `The list holds invalid values (${invalid.length}); settle them before it is saved.`,
    })
  if (values.length === 0)
    throw invalidField('text', {
      zh: '名单是空的，没有可保存的内容。',
      en: 'The list is empty; there is nothing to save.',
    })
  return values
}
