import type { MenuItemConstructorOptions } from 'electron'
import { type Language, sayIn } from '#shared/domain/text.ts'
import { menuTexts } from './menu-texts.ts'

interface MenuOptions {
  platform: NodeJS.Platform
  /** A packaged program offers no developer tools. */
  isPackaged: boolean
  newWindow: () => void
  /** Brings a window to the front at a path of the page. */
  open: (path: string) => void
}

type Role = Extract<keyof typeof menuTexts, NonNullable<MenuItemConstructorOptions['role']>>

/** The application menu in the operator's language. Electron's own labels are English, so each role gets ours. */
export function menuTemplate(language: Language, options: MenuOptions): MenuItemConstructorOptions[] {
  const say = (name: keyof typeof menuTexts) => sayIn(language, menuTexts[name])
  const act = (...roles: Role[]) => roles.map((role): MenuItemConstructorOptions => ({ role, label: say(role) }))
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const newWindow = { label: say('newWindow'), accelerator: 'CmdOrCtrl+Shift+N', click: options.newWindow }
  const settings = { label: say('settings'), accelerator: 'CmdOrCtrl+,', click: () => options.open('/settings') }
  const why = { label: say('why'), click: () => options.open('/why') }
  const zooms = act('resetZoom', 'zoomIn', 'zoomOut')
  const view = [...act('reload', ...(options.isPackaged ? [] : (['toggleDevTools'] as const))), line, ...zooms, line]
  const menus = (
    file: MenuItemConstructorOptions[],
    window: MenuItemConstructorOptions[],
    help: MenuItemConstructorOptions[],
  ): MenuItemConstructorOptions[] => [
    { label: say('file'), submenu: [newWindow, ...act('close'), ...file] },
    { label: say('edit'), submenu: [...act('undo', 'redo'), line, ...act('cut', 'copy', 'paste', 'selectAll')] },
    { label: say('view'), submenu: [...view, ...act('togglefullscreen')] },
    { label: say('window'), submenu: [...act('minimize'), ...window] },
    { label: say('help'), role: 'help', submenu: [why, ...help] },
  ]
  if (options.platform !== 'darwin') return menus([line, settings, line, ...act('quit')], [], [line, ...act('about')])
  const program = [...act('about'), line, settings, line, ...act('hide', 'unhide'), line, ...act('quit')]
  return [{ label: 'Pushdeck', submenu: program }, ...menus([], act('front'), [])]
}
