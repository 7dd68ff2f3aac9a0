import { spawnSync } from 'node:child_process'
import { rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultyDisk } from '#test/helpers/faulty-disk.ts'
import type { Disk } from './round.ts'

/** Writes of a send, about: the points are spread over them. */
export const writesOfSend = 50

/** A disk that has room for so many more writes. `isHidden`: a console that takes no notice of those that fail. */
export function injectedDisk(writes: number, isHidden = false): Disk {
  const disk = faultyDisk({ isHidden })
  return {
    storage: { reserveBytes: 4_096, through: disk.through },
    fill: () => disk.breakAfter(writes),
    empty: disk.mend,
    hasFailed: () => disk.failures() > 0,
  }
}

const tmpfsMb = 48
const reserveBytes = 4 * 1024 * 1024

/** A small disk of its own at `folder`, or null where none can be mounted. */
export function mountSmallDisk(folder: string): { unmount(): void } | null {
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${tmpfsMb}m`, 'tmpfs', folder])
  return status === 0 ? { unmount: () => void spawnSync('umount', [folder]) } : null
}

/** A real disk, mounted at `mount`, that is filled up to so many free bytes. */
export function realDisk(mount: string, freeBytes: number): Disk {
  const filler = join(mount, 'filler')
  const disk = faultyDisk()
  const room = (): number => {
    const { bavail, bsize } = statfsSync(mount)
    return bavail * bsize
  }
  return {
    storage: { reserveBytes, through: disk.through },
    fill: () => writeFileSync(filler, Buffer.alloc(Math.max(0, room() - freeBytes), 1)),
    empty: () => rmSync(filler, { force: true }),
    hasFailed: () => disk.failures() > 0,
  }
}
