import type { ListedKind } from '#shared/domain/audience.ts'
import type { FileInput } from '#shared/domain/file-input.ts'
import { recipientSteps, writeRecipients } from '#shared/domain/recipients.ts'
import type { ChosenFiles } from './chosen-files.ts'
import { inSteps } from './in-steps.ts'
import { Refusal } from './refusal.ts'

/** Reads recipients from a text file that the operator chose. */
export function createAudienceFiles(files: ChosenFiles) {
  return {
    readFile: async (kind: ListedKind, file: FileInput): Promise<{ text: string; count: number }> => {
      const list = await inSteps(recipientSteps(kind, decode(await files.read(file))))
      const invalid = list.invalid.map((item) => item.text)
      return { text: [writeRecipients(list.values), ...invalid].join('\n'), count: list.values.length }
    },
  }
}

export type AudienceFiles = ReturnType<typeof createAudienceFiles>

/** UTF-8, or GB18030 as Chinese Excel writes it; a file with zero bytes is no text. */
function decode(bytes: Buffer): string {
  if (bytes.includes(0)) throw new Refusal('FILE_UNREADABLE')
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {}
  }
  throw new Refusal('FILE_UNREADABLE')
}
