import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface Folder {
  readonly path: string
  file(name: string): string
  write(name: string, content: string | Buffer): string
}

/** A folder of this test alone; it goes when the test ends. */
export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'pushdeck-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  const file = (name: string) => join(path, name)
  const write = (name: string, content: string | Buffer) => {
    mkdirSync(dirname(file(name)), { recursive: true })
    writeFileSync(file(name), content)
    return file(name)
  }
  return { path, file, write }
}
