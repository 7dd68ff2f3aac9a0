import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, test } from 'vitest'
import { menuTemplate } from './menu.ts'

const options = {
  platform: 'linux' as NodeJS.Platform,
  isPackaged: false,
  newWindow: () => {},
  open: (_path: string) => {},
}

function items(template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])
}
const labels = (template: MenuItemConstructorOptions[]) =>
  items(template).flatMap((item) => (item.type === 'separator' ? [] : [item.label ?? '(Electron’s own)']))
const roles = (template: MenuItemConstructorOptions[]) => items(template).flatMap(({ role }) => role ?? [])

describe('menuTemplate', () => {
  test.each(['linux', 'win32', 'darwin'] as const)('names everything in the operator’s language on %s', (platform) => {
    const chinese = labels(menuTemplate('zh-CN', { ...options, platform })).filter((label) => label !== 'Pushdeck')
    const english = labels(menuTemplate('en', { ...options, platform }))
    for (const label of chinese) expect(label).toMatch(/^\p{Script=Han}+$/u)
    for (const label of english) expect(label).toMatch(/^[A-Z][A-Za-z ]+$/)
  })

  test('offers developer tools only where the program was not packaged', () => {
    expect(roles(menuTemplate('en', options))).toContain('toggleDevTools')
    expect(roles(menuTemplate('en', { ...options, isPackaged: true }))).not.toContain('toggleDevTools')
  })

  test.each(['linux', 'darwin'] as const)('can be left, and text edited with it, on %s', (platform) => {
    const wanted = ['quit', 'undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'close', 'minimize']
    expect(roles(menuTemplate('zh-CN', { ...options, platform }))).toEqual(expect.arrayContaining(wanted))
  })

  // Would catch: a menu that takes a key before the page, whose own it is.
  test.each(['linux', 'darwin'] as const)('leaves the page its keys on %s', (platform) => {
    const taken = items(menuTemplate('en', { ...options, platform })).flatMap(({ accelerator }) => accelerator ?? [])
    expect(taken).toEqual(expect.arrayContaining(['CmdOrCtrl+,']))
    for (const own of ['K', 'E', 'F', 'D', 'Enter']) expect(taken).not.toContain(`CmdOrCtrl+${own}`)
    expect(taken).not.toContain('F8')
  })

  test.each(['linux', 'darwin'] as const)('leads to the settings and to help on %s', (platform) => {
    const opened: string[] = []
    const template = menuTemplate('zh-CN', { ...options, platform, open: (path) => void opened.push(path) })
    for (const label of ['设置', '某人为什么没收到'])
      items(template)
        .find((item) => item.label === label)
        ?.click?.({} as never, undefined, {} as never)
    expect(opened).toEqual(['/settings', '/why'])
    expect(template.at(-1)).toMatchObject({ role: 'help', label: '帮助' })
  })

  test('opens another window', () => {
    let opened = 0
    const template = menuTemplate('en', { ...options, newWindow: () => opened++ })
    const item = items(template).find(({ label }) => label === 'New Window')
    item?.click?.({} as never, undefined, {} as never)
    expect(opened).toBe(1)
  })
})
