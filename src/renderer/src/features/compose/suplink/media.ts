import type { FileKind } from '#shared/domain/file-kind.ts'
import type { SuplinkContent } from '#shared/domain/suplink-content.ts'

export type Message = SuplinkContent['msg']
export type Kind = Message['msgType']

/** What the resource of a kind of message holds; undefined for kinds that need none. */
export const mediaOf: Readonly<Partial<Record<Kind, FileKind>>> = {
  image_msg: 'picture',
  video_msg: 'video',
  voice_msg: 'voice',
  file_msg: 'file',
}

/** Whether a file of one kind can't be what a message of the other shows; any file may be sent as a file. */
export const isOtherKind = (found: FileKind, wanted: FileKind | undefined): boolean =>
  wanted !== undefined && wanted !== 'file' && found !== wanted
