import type { Words } from '../words.ts'
import type { palette as zh } from '../zh-CN/palette.ts'

export const palette: Words<typeof zh> = {
  title: 'Quick find',
  search: 'Find a screen, a connection or a command',
  none: 'Nothing matches; try another word.',
  groups: { do: 'Do', connection: 'Switch connection', go: 'Go to', look: 'Appearance' },
  current: 'in use',
  newPush: 'New push',
  share: 'Share the screen: hide ids',
  unshare: 'Sharing is over: show ids again',
}
