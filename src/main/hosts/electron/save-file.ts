import { join } from 'node:path'
import { app, BrowserWindow, dialog } from 'electron'
import { writeWhole } from '#main/app/write-whole.ts'

/** Asks where to save, and writes there. Null when the operator cancelled. */
export async function saveFile(suggestedName: string, content: Buffer | AsyncIterable<Buffer>): Promise<string | null> {
  const options = { defaultPath: join(app.getPath('downloads'), suggestedName) }
  const window = BrowserWindow.getFocusedWindow()
  const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  if (!filePath) return null
  await writeWhole(filePath, content)
  return filePath
}
