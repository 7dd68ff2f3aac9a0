import { z } from 'zod'
import type { FileInput } from '#shared/domain/file-input.ts'
import { BridgeLost, FileNotTaken } from './bridge.ts'
import { desktopHost } from './host.ts'
import { getToken } from './web-link.ts'

const handleSchema = z.strictObject({ handle: z.string() })

/** Bytes of a file that is handed over, as the core takes them. */
const most = { small: 64 * 1024 * 1024, large: 2 * 1024 * 1024 * 1024 }

interface HandOver {
  /** Up to 2 GiB, for what passes a file on without holding it; otherwise up to 64 MB. */
  isLarge?: boolean
  signal?: AbortSignal
}

/** Gives a chosen file to the core: by its path on the desktop, streamed to the web host otherwise. Throws FileNotTaken. */
export async function handFileOver(file: File, { isLarge = false, signal }: HandOver = {}): Promise<FileInput> {
  if (file.size > (isLarge ? most.large : most.small)) throw new FileNotTaken('too-large')
  // a folder, or a file that is gone or has changed since, would look like a lost connection
  await file
    .slice(0, 1)
    .arrayBuffer()
    .catch(() => {
      throw new FileNotTaken('unreadable')
    })
  const desktop = desktopHost()
  if (desktop) return { path: desktop.pathForFile(file) }
  const answer = await fetch(isLarge ? '/files/resource' : '/files', {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream', Authorization: `Bearer ${await getToken()}` },
    body: file,
    signal: signal ?? null,
  }).catch(() => {
    // a file that did not arrive whole is of no effect
    throw new BridgeLost()
  })
  if (!answer.ok) throw new FileNotTaken('refused')
  return handleSchema.parse(await answer.json())
}

/** Downloads what a one-use ticket stands for. */
export function collectFile(ticket: string): void {
  const link = document.createElement('a')
  link.href = `/files/${ticket}`
  link.download = ''
  link.click()
}
