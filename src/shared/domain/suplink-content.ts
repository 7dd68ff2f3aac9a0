import { z } from 'zod'

/** What a supLink notify says, in the provider's own names; what is absent is not sent. */
export const suplinkContentSchema = z.strictObject({
  provider: z.literal('suplink'),
  /** The app under which it appears. */
  appId: z.string().max(200).optional(),
  msg: z.strictObject({
    msgType: z.enum(['card_msg', 'text_msg', 'image_msg', 'video_msg', 'voice_msg', 'file_msg']),
    title: z.string().max(10_000).optional(),
    content: z.string().max(100_000).optional(),
    link: z.string().max(4_000).optional(),
    type: z.string().max(200).optional(),
    resourceId: z.int().nonnegative().optional(),
  }),
})
export type SuplinkContent = z.infer<typeof suplinkContentSchema>

type Message = SuplinkContent['msg']

/** What each kind of message takes beside its `msgType`; the rest is not sent. */
export const suplinkFieldsOf: Record<Message['msgType'], readonly (keyof Omit<Message, 'msgType'>)[]> = {
  card_msg: ['title', 'content', 'link', 'type'],
  text_msg: ['content'],
  image_msg: ['resourceId'],
  video_msg: ['resourceId'],
  voice_msg: ['resourceId'],
  file_msg: ['resourceId'],
}

export const emptySuplinkContent: SuplinkContent = { provider: 'suplink', msg: { msgType: 'card_msg' } }

/** Texts that name the message in lists, the best first. */
export const suplinkTitles = ({ msg }: SuplinkContent): (string | undefined)[] => [
  msg.title,
  msg.content,
  msg.resourceId === undefined ? undefined : `${msg.msgType} ${msg.resourceId}`,
]
