import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newestVersion } from '#main/store/migrations/index.ts'
import { writeHistory } from './seed/write.ts'

/** Raised when what is written changes. */
const edition = 1

export const seedFolder = (size: number): string => join(tmpdir(), `pushdeck-seed-${edition}-${newestVersion}-${size}`)

/** A data folder with so many deliveries; it is made at the first call and kept for the next ones. */
export function seeded(size: number, folder = seedFolder(size)): string {
  const path = join(folder, 'pushdeck.db')
  if (existsSync(path)) return folder
  const unfinished = `${folder}.part`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  const from = performance.now()
  writeHistory(join(unfinished, 'pushdeck.db'), size, (done) => {
    const seconds = Math.round((performance.now() - from) / 1000)
    process.stderr.write(`\rseed: ${done.toLocaleString('en')} / ${size.toLocaleString('en')}, ${seconds} s`)
  })
  process.stderr.write('\n')
  rmSync(folder, { recursive: true, force: true })
  renameSync(unfinished, folder)
  return folder
}
