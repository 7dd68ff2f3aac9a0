import { describe, expect, test } from 'vitest'
import { Emitter, known } from './known.ts'

describe('the Electron stand-in', () => {
  const dialog = known('dialog', { showErrorBox: () => 'shown', isModal: false })

  test('plays what it knows', () => {
    dialog.isModal = true
    expect([dialog.showErrorBox(), dialog.isModal]).toEqual(['shown', true])
  })

  test('refuses by name what it does not know, read or written', () => {
    expect(() => Reflect.get(dialog, 'showMessageBox')).toThrow('does not know dialog.showMessageBox')
    expect(() => Reflect.set(dialog, 'title', '')).toThrow('does not know dialog.title')
  })

  test('refuses an event that it never emits', () => {
    const app = known('app', new Emitter('before-quit'))
    expect(() => app.once('before-quit', () => {})).not.toThrow()
    expect(() => app.once('will-quit', () => {})).toThrow('does not know the event will-quit')
  })
})
