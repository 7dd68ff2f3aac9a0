import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { injectedDisk, mountSmallDisk, realDisk, writesOfSend } from './disk-full/disks.ts'
import { type Disk, roundOn } from './disk-full/round.ts'
import type { FaultRun } from './figure.ts'

const defaultPoints = 200
const controlPoints = 10
/** The writes of a send that come between its hold and its first bytes. */
const claims = { from: 20, to: 30 }
/** Of free room on the real disk, from one point to the next; all of them within what a send writes. */
const roomStep = 8 * 1024
const roomSteps = 30

/**
 * R5: the disk fills up at different points of a send, and later there is room again. Half of the points are on a real
 * small disk where one can be mounted, the others are writes that find no room. The control is a console that takes no
 * notice of what could not be written.
 */
export const diskFull: FaultRun = async ({ count, progress }) => {
  const points = count ?? defaultPoints
  const folder = mkdtempSync(join(tmpdir(), 'pushdeck-disk-full-'))
  const mount = join(folder, 'small')
  mkdirSync(mount)
  const small = mountSmallDisk(mount)
  const real = small ? Math.floor(points / 2) : 0
  const injected = points - real
  const controls = Math.min(controlPoints, Math.ceil(points / 2))
  const first: string[] = []
  let done = 0
  let failed = 0
  const round = async (place: string, disk: Disk): Promise<boolean> => {
    const own = mkdtempSync(join(place, 'data-'))
    const problems = await roundOn(own, disk)
    rmSync(own, { recursive: true })
    done += 1
    if (disk.hasFailed()) failed += 1
    progress(done, points + controls)
    first.push(...problems.slice(0, 3 - first.length))
    return problems.length > 0
  }
  const violationsIn = async (rounds: number, run: (index: number) => Promise<boolean>): Promise<number> => {
    let violations = 0
    for (let index = 0; index < rounds; index += 1) if (await run(index)) violations += 1
    return violations
  }
  const writesAt = (index: number, of: number): number => Math.floor((index * writesOfSend) / of)
  try {
    const onInjected = await violationsIn(injected, (index) => round(folder, injectedDisk(writesAt(index, injected))))
    const onReal = await violationsIn(real, (index) => round(mount, realDisk(mount, (index % roomSteps) * roomStep)))
    const metFull = failed
    const violations = onInjected + onReal
    const note = {
      'points at which a write found no room': metFull,
      'on a real small disk': small ? real : 'not run: no disk could be mounted here',
      ...(first.length > 0 && { first: first.join('; ') }),
    }
    const control = await violationsIn(controls, (index) =>
      round(folder, injectedDisk(claims.from + (index % (claims.to - claims.from)), true)),
    )
    return { tried: points, violations, control: { tried: controls, violations: control }, note }
  } finally {
    small?.unmount()
    rmSync(folder, { recursive: true, force: true })
  }
}
