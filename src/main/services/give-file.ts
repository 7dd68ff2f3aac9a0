import type { Ports } from '#main/app/ports.ts'
import type { ExportResult } from '#shared/contract/export-result.ts'
import type { FileExchange, Outgoing } from './file-exchange.ts'

/** Gives a file to the operator: into a place chosen in a dialog where the host has one, else for one download. */
export async function giveFile(
  files: FileExchange,
  saveFile: Ports['saveFile'],
  file: Outgoing,
): Promise<ExportResult> {
  if (!saveFile) return { kind: 'ticket', ticket: files.offer(file) }
  const saved = await saveFile(file.name, file.content)
  return saved === null ? { kind: 'cancelled' } : { kind: 'saved', name: saved }
}
