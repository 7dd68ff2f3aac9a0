import type { Dice } from './dice.ts'
import type { Step } from './power-trace.ts'

type Change = Extract<Step, { step: 'write' | 'truncate' }>

/** A file as such, whatever its name is or was. */
interface Inode {
  synced: Change[]
  pending: Change[]
}

interface Disk {
  /** Names that are on disk for certain, and what has been done to names since, in order. */
  names: Map<string, Inode>
  renamed: { file: string; inode: Inode | null }[]
}

const sector = 512

/**
 * What a disk may hold when the power goes after the first `until` steps. A file has all that was written before its
 * last sync, and of what came later any part: nothing, all, the beginning, single writes, or sectors of them. Names are
 * made and removed in order, and a sync of anything makes the names before it last, as journalling file systems do.
 */
export function crashState(steps: readonly Step[], until: number, rolls: Dice): Map<string, Buffer> {
  const { names, renamed } = diskAfter(steps.slice(0, until))
  const kept = renamed.slice(0, rolls.below(renamed.length + 1))
  for (const { file, inode } of kept) {
    if (inode) names.set(file, inode)
    else names.delete(file)
  }
  return new Map([...names].map(([file, inode]) => [file, contentOf([...inode.synced, ...survivors(inode, rolls)])]))
}

function diskAfter(steps: readonly Step[]): Disk {
  const disk: Disk = { names: new Map(), renamed: [] }
  const now = new Map<string, Inode>()
  for (const one of steps) {
    if (one.step === 'create') {
      const inode = { synced: [], pending: [] }
      now.set(one.file, inode)
      disk.renamed.push({ file: one.file, inode })
    } else if (one.step === 'remove') {
      now.delete(one.file)
      disk.renamed.push({ file: one.file, inode: null })
    } else if (one.step === 'sync') sync(disk, one.file === null ? undefined : now.get(one.file))
    else if (one.step !== 'fact') now.get(one.file)?.pending.push(one)
  }
  return disk
}

function sync(disk: Disk, inode: Inode | undefined): void {
  for (const { file, inode: named } of disk.renamed) {
    if (named) disk.names.set(file, named)
    else disk.names.delete(file)
  }
  disk.renamed = []
  inode?.synced.push(...inode.pending.splice(0))
}

function survivors({ pending }: Inode, rolls: Dice): Change[] {
  switch (rolls.below(5)) {
    case 0:
      return []
    case 1:
      return pending
    case 2:
      return pending.slice(0, rolls.below(pending.length + 1))
    case 3:
      return pending.filter(() => rolls.chance(0.5))
    default:
      return pending.flatMap((change) => (rolls.chance(0.3) ? [change] : torn(change, rolls)))
  }
}

/** Some sectors of a write. */
function torn(change: Change, rolls: Dice): Change[] {
  if (change.step === 'truncate') return []
  const { file, offset, data } = change
  const starts = Array.from({ length: Math.ceil(data.length / sector) }, (_, index) => index * sector)
  return starts
    .filter(() => rolls.chance(0.5))
    .map((start) => ({
      step: 'write',
      file,
      offset: offset + start,
      data: data.subarray(start, start + sector),
    }))
}

function contentOf(changes: readonly Change[]): Buffer {
  let content = Buffer.alloc(0)
  let size = 0
  const room = (needed: number): void => {
    if (needed > content.length) content = Buffer.concat([content, Buffer.alloc(needed + 65_536 - content.length)])
  }
  for (const change of changes) {
    if (change.step === 'truncate') {
      room(change.size)
      content.fill(0, change.size)
      size = change.size
    } else {
      const end = change.offset + change.data.length
      room(end)
      change.data.copy(content, change.offset)
      size = Math.max(size, end)
    }
  }
  return content.subarray(0, size)
}
