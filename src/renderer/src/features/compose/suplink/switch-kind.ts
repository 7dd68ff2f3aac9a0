import { type Kind, type Message, mediaOf } from './media.ts'

/** The resources of the kinds that are not shown now, and the kind whose resource stands in the message. */
export interface KeptResources {
  owner: Kind | null
  ids: Readonly<Partial<Record<Kind, number | undefined>>>
}

export const keptBy = ({ msgType }: Message): KeptResources => ({ owner: mediaOf[msgType] ? msgType : null, ids: {} })

/**
 * The message as another kind. Texts stay in it, since only what belongs to the kind is sent; a resource stays with its
 * kind, since a picture's id in a video message would be sent.
 */
export function switchKind(
  kept: KeptResources,
  message: Message,
  next: Kind,
): { kept: KeptResources; message: Message } {
  const switched = { ...message, msgType: next }
  if (!mediaOf[next]) return { kept, message: switched }
  const owner = kept.owner ?? next
  const ids = { ...kept.ids, [owner]: message.resourceId }
  const { resourceId: _, ...bare } = switched
  const resourceId = ids[next]
  return { kept: { owner: next, ids }, message: resourceId === undefined ? bare : { ...bare, resourceId } }
}
