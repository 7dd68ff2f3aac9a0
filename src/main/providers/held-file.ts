import { createHash } from 'node:crypto'
import type { TakenFile } from './types.ts'

/** A file whose content is at hand. */
export const heldFile = (content: Buffer): TakenFile => ({
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
  async *read() {
    yield content
  },
})
