import { rmSync, statSync } from 'node:fs'
import { open, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Room on the disk that is given up when there is no other, so that what came back can still be written. */
export interface DiskReserve {
  exists(): boolean
  /** Takes the room again, while as much is left beside it. Rejects with the disk's error, and has taken none then. */
  make(): Promise<void>
  /** Gives it up at once. */
  release(): void
}

/** `filler` is repeated in the file: random bytes, since a disk that compresses gives no room to zeros. */
export function createDiskReserve(path: string, bytes: number, filler: Buffer): DiskReserve {
  const release = () => rmSync(path, { force: true })
  const exists = () => statSync(path, { throwIfNoEntry: false })?.size === bytes
  return {
    exists,
    release,
    make: async () => {
      if (exists()) return
      // asked first, since a try would take the last room from those who write meanwhile
      const { bavail, bsize } = await statfs(dirname(path))
      if (bavail * bsize < 2 * bytes) throw Object.assign(new Error('no room is left'), { code: 'ENOSPC' })
      try {
        await fill(path, bytes, filler)
      } catch (error) {
        release()
        throw error
      }
    },
  }
}

async function fill(path: string, bytes: number, filler: Buffer): Promise<void> {
  const file = await open(path, 'w', 0o600)
  try {
    for (let left = bytes; left > 0; left -= filler.length) await file.write(filler, 0, Math.min(left, filler.length))
    await file.sync()
  } finally {
    await file.close()
  }
}
