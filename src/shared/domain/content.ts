import { z } from 'zod'
import { maximContentSchema } from './maxim-content.ts'

/** A message and its settings, without audience, ids and time: what the content hash covers. */
export const contentSchema = z.discriminatedUnion('provider', [maximContentSchema])
export type Content = z.infer<typeof contentSchema>

/** One line that names a message in lists. */
export function titleOf(content: Content): string {
  const { title, body, ext, attachment_url } = content.message
  return (
    [title, body, attachment_url, ext]
      .map((part) => part?.trim() ?? '')
      .find((part) => part !== '')
      ?.slice(0, 200) ?? ''
  )
}
