import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { setAppId } from './app-id.ts'

// Would catch: an installer that is given another name, after which Windows shows no notification any more.
test('on Windows the program has the name that its installer gives it', () => {
  const given: string[] = []
  const app = { isPackaged: true, setAppUserModelId: (id: string) => void given.push(id) }
  setAppId(app, 'win32')
  setAppId(app, 'linux')
  const packaging = readFileSync(join(import.meta.dirname, '../../../../packaging/electron-builder.mjs'), 'utf8')
  expect(given).toEqual([/appId: '(.*)'/.exec(packaging)?.[1]])
})
