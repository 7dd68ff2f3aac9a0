import { createHash, type Hash } from 'node:crypto'
import { type FileKind, fileKind } from '#shared/domain/file-kind.ts'
import { looksAtBytes } from '#shared/domain/media-type.ts'

/** What tells a file from another without its content. */
export interface FileFacts {
  bytes: number
  /** Hexadecimal. */
  sha256: string
  kind: FileKind
}

/** Gathers the facts of a file from its parts, as they come. */
export function gatherFacts() {
  const hash: Hash = createHash('sha256')
  let head = Buffer.alloc(0)
  let bytes = 0
  return {
    add: (part: Uint8Array): void => {
      if (head.length < looksAtBytes) head = Buffer.concat([head, part.subarray(0, looksAtBytes - head.length)])
      bytes += part.length
      hash.update(part)
    },
    /** Of all that was added; called once. */
    facts: (): FileFacts => ({ bytes, sha256: hash.digest('hex'), kind: fileKind(head) }),
  }
}
