import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

/** A file that the console has given away. */
export interface SavedFile {
  name: string
  path: string
  bytes: Buffer
  text: string
}

const fileAt = (path: string, name: string): SavedFile => {
  const bytes = readFileSync(path)
  return { name, path, bytes, text: bytes.toString('utf8') }
}

/** What the browser downloads by an act. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<SavedFile> {
  const downloading = page.waitForEvent('download')
  await act()
  const download = await downloading
  return fileAt(await download.path(), download.suggestedFilename())
}

/** What the desktop's dialog lets the console write into this folder by an act, once it is whole. */
export async function written(folder: string, act: () => Promise<void>): Promise<SavedFile> {
  const before = new Set(readdirSync(folder))
  await act()
  const found = () => readdirSync(folder).find((name) => !before.has(name) && !name.endsWith('.part'))
  await expect.poll(found).toBeDefined()
  const name = found() ?? ''
  return fileAt(join(folder, name), name)
}
