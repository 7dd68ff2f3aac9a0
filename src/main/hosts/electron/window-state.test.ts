import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { placeWindow, readWindowState, smallestWindow, type WindowState, writeWindowState } from './window-state.ts'

const screen = { x: 0, y: 25, width: 1920, height: 1055 }
const left = (bounds: Partial<WindowState['bounds']>, isMaximized = false): WindowState => ({
  bounds: { x: 100, y: 100, width: 1200, height: 800, ...bounds },
  isMaximized,
})

describe('placeWindow', () => {
  test('centres the first window in the work area', () => {
    const bounds = { x: 240, y: 103, width: 1440, height: 900 }
    expect(placeWindow(null, screen, 0)).toEqual({ bounds, isMaximized: false })
  })

  test('opens where the window was left', () => {
    expect(placeWindow(left({}, true), screen, 0)).toEqual(left({}, true))
  })

  test.each([
    ['beyond the right edge', { x: 5_000 }, { x: 720 }],
    ['above the screen, its title out of reach', { y: -400 }, { y: 25 }],
    ['below the screen', { y: 1_000 }, { y: 280 }],
    ['larger than the screen', { width: 4_000, height: 3_000 }, { x: 0, y: 25, width: 1920, height: 1055 }],
    ['smaller than it can be used', { width: 50, height: 20 }, smallestWindow],
  ])('brings back a window that is %s', (_where, given, wanted) => {
    expect(placeWindow(left(given), screen, 0).bounds).toMatchObject(wanted)
  })

  test('stays within a screen that is smaller than the smallest window', () => {
    const small = { x: 0, y: 0, width: 800, height: 480 }
    expect(placeWindow(left({}), small, 0).bounds).toEqual(small)
  })

  test('puts a further window aside, not maximized over the first', () => {
    const placed = placeWindow(left({}, true), screen, 2)
    expect(placed).toEqual({ ...left({ x: 156, y: 156 }), isMaximized: false })
  })
})

describe('the file', () => {
  test('keeps a place', () => {
    const path = temporaryFolder().file('window.json')
    writeWindowState(path, left({}))
    expect(readWindowState(path)).toEqual(left({}))
  })

  test.each([
    ['missing', null],
    ['damaged', '{"bounds":'],
    ['of another shape', '{"bounds":{"x":"0"},"isMaximized":1}'],
    ['of a window without size', JSON.stringify(left({ width: 0 }))],
  ])('is no reason to fail when it is %s', (_how, content) => {
    const folder = temporaryFolder()
    if (content !== null) folder.write('window.json', content)
    expect(readWindowState(folder.file('window.json'))).toBeNull()
  })

  test('stops nothing when it cannot be written', () => {
    const folder = temporaryFolder()
    expect(() => writeWindowState(folder.file('no/such/folder.json'), left({}))).not.toThrow()
  })
})
