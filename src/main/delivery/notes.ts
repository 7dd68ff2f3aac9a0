import { writeAudit } from '#main/services/audit.ts'
import type { Core } from '#main/services/core.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { NoteRow } from '#main/store/repositories/notes.ts'
import type { DeliveryNote } from '#shared/contract/delivery-views.ts'

const view = ({ id, at, operator, text }: NoteRow): DeliveryNote => ({ id, at, operator, text })

/** What operators write about a delivery. The audit says that and when, and not what: it is kept for ever. */
export function createNotes({ store, clock, events }: Pick<Core, 'store' | 'clock' | 'events'>) {
  return {
    of: async (deliveryId: string): Promise<DeliveryNote[]> => (await store.notes.of(deliveryId)).map(view),
    add: async (id: string, deliveryId: string, text: string, by: string): Promise<DeliveryNote> => {
      const note = await store.transaction(async (inside) => {
        const known = await inside.notes.find(id)
        if (known) return known
        const delivery = found(await inside.deliveries.find(deliveryId))
        if (delivery.cleared > 0) throw new Refusal('CLEARED')
        const at = clock.now()
        await inside.notes.add({ id, delivery_id: deliveryId, at, operator: by, text })
        const line = { at, operator: by, action: 'deliveries.note' }
        await writeAudit(inside, { ...line, subjectId: deliveryId, subjectName: delivery.title })
        return found(await inside.notes.find(id))
      })
      events.changed('deliveries', deliveryId)
      return view(note)
    },
  }
}

export type Notes = ReturnType<typeof createNotes>
