import { z } from 'zod'
import type { Content } from './content.ts'

/** What sort of message a provider is given, in its own word; of a forwarded event there is one. */
export const contentKindSchema = z.enum([
  'text',
  'image',
  'cmd',
  'card_msg',
  'text_msg',
  'image_msg',
  'video_msg',
  'voice_msg',
  'file_msg',
  'android-notification',
  'android-message',
  'ios',
  'event',
])
export type ContentKind = z.infer<typeof contentKindSchema>

/** The database reads the same from what it holds (migration 012). */
export function contentKindOf(content: Content): ContentKind {
  switch (content.provider) {
    case 'maxim':
      return content.message.type
    case 'suplink':
      return content.msg.msgType
    case 'baidu':
      return content.shape
    case 'forward':
      return 'event'
  }
}
