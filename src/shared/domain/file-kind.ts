import { z } from 'zod'
import { mediaTypeOf } from './media-type.ts'

/** What a file holds, as its first bytes say: never by its name. `file` is all that is none of the others. */
export const fileKindSchema = z.enum(['picture', 'video', 'voice', 'file'])
export type FileKind = z.infer<typeof fileKindSchema>

const kinds: Readonly<Record<string, FileKind>> = { image: 'picture', video: 'video', audio: 'voice' }

export const fileKind = (content: Uint8Array): FileKind => kinds[mediaTypeOf(content)?.split('/')[0] ?? ''] ?? 'file'
