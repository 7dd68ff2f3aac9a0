import type { Uploaded } from '#main/providers/types.ts'
import type { NewResource } from '#main/store/repositories/resources.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import { plainFileName } from '#shared/domain/file-name.ts'
import type { OpenAccount } from './accounts.ts'
import { filesIn } from './asked.ts'
import type { FileFacts } from './file-facts.ts'

interface UploadIntent {
  opened: Pick<OpenAccount, 'connection'>
  input: FieldValues
  files: ReadonlyMap<string, FileFacts | null>
  operator: string
}

/** The record of a file that a provider has taken. Its link is kept only where nothing in it lets somebody in. */
export function uploadedRow(
  { opened: { connection }, input, files, operator }: UploadIntent,
  { resourceId, downloadUrl }: Uploaded,
  { changeId, at, redact }: { changeId: string; at: number; redact: (text: string) => string },
): NewResource | null {
  const [path, file] = filesIn(input)[0] ?? []
  const facts = path === undefined ? null : files.get(path)
  if (!file || !facts) return null
  return {
    connection_id: connection.id,
    base_url: connection.base_url,
    resource_id: redact(resourceId),
    kind: facts.kind,
    file_name: plainFileName(file.name),
    bytes: facts.bytes,
    sha256: facts.sha256,
    download_url: downloadUrl !== null && isHarmless(downloadUrl, redact) ? downloadUrl : null,
    thumbnail: (facts.kind === 'picture' && file.thumbnail) || null,
    operator,
    change_id: changeId,
    uploaded_at: at,
  }
}

const isHarmless = (link: string, redact: (text: string) => string): boolean =>
  !/^[^?#]*\/\/[^/?#]*@/.test(link) && redact(link) === link
