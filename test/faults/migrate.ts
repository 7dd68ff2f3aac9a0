import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FaultRun } from './figure.ts'
import { createArchive } from './migrate/archive.ts'
import { history, newest } from './migrate/history.ts'
import { countStatements, type Interrupt, interrupted } from './migrate/interrupted.ts'
import { opens, refuses } from './migrate/opening.ts'
import { upgrade } from './migrate/upgrade.ts'

const killed = join(import.meta.dirname, 'migrate/killed-process.ts')
const controlKills = 3
/** So many statements of each version fail where only some are killed: all of them take minutes. */
const fewFailures = 16

const byKill: Interrupt = (path, at, isCareless) => {
  const { signal } = spawnSync(process.execPath, [killed, path, String(at), isCareless ? 'careless' : 'careful'])
  if (signal !== 'SIGKILL') throw new Error('the upgrade was not killed')
}

const byFailure: Interrupt = (path, at, isCareless) => {
  try {
    upgrade(path, isCareless, (number) => {
      if (number === at) throw new Error('the statement fails')
    })
  } catch {}
}

/** So many of the statements 1 to `last`, in even steps. */
function spread(last: number, wanted: number): number[] {
  const n = Math.min(wanted, last)
  return Array.from({ length: n }, (_, index) => 1 + Math.floor((index * last) / n))
}

/**
 * R7: every version of the past is opened and brought to the newest. The upgrade fails, and is killed, before each of its
 * statements: what it leaves is a version, whole, with the backup that belongs to it, and the next start goes on. A
 * newer database is refused. `count`: how many statements of each version are killed, all unless it is given, and then only
 * some fail. The control is a migration without its transaction.
 */
export const migrateUnderKill: FaultRun = async ({ count, progress }) => {
  const folder = mkdtempSync(join(tmpdir(), 'pushdeck-migrate-'))
  const archive = createArchive(folder)
  const problems: string[] = []
  let tried = 0
  const judge = (problem: string | null): void => {
    tried += 1
    if (problem !== null) problems.push(problem)
    progress(tried, tried)
  }
  try {
    for (let version = 0; version < newest; version += 1) {
      judge(opens(archive, version))
      const last = countStatements(archive.copyOf(version), false)
      for (const at of spread(last, count === null ? last : fewFailures))
        judge(interrupted(archive, version, { at, isCareless: false, by: byFailure }))
      for (const at of spread(last, count ?? last))
        judge(interrupted(archive, version, { at, isCareless: false, by: byKill }))
    }
    judge(refuses(archive))
    const control = { tried: 0, violations: 0 }
    const before = history.length - 1
    const careless = countStatements(archive.copyOf(before), true)
    const points = [
      ...spread(careless, careless).map((at) => ({ at, by: byFailure })),
      ...spread(careless, controlKills).map((at) => ({ at, by: byKill })),
    ]
    for (const point of points) {
      control.tried += 1
      if (interrupted(archive, before, { ...point, isCareless: true }) !== null) control.violations += 1
    }
    const note = problems.length > 0 && { note: { first: problems.slice(0, 3).join('; ') } }
    return { tried, violations: problems.length, control, ...note }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
