import { readFileSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import { z } from 'zod'

const stateSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() }),
  isMaximized: z.boolean(),
})
/** Bounds in the screen's units: those it has, or would have if it were not maximized. */
export type WindowState = z.infer<typeof stateSchema>

export const smallestWindow = { width: 960, height: 640 }
const usualWindow = { width: 1440, height: 900 }
/** How far a further window stands from the one before. */
const step = 28

/** Where a window opens: as the last one was left, but wholly in its screen's work area; centred the first time. */
export function placeWindow(left: WindowState | null, area: Rectangle, openWindows: number): WindowState {
  const wanted = left?.bounds ?? usualWindow
  const width = clamp(wanted.width, smallestWindow.width, area.width)
  const height = clamp(wanted.height, smallestWindow.height, area.height)
  const x = left?.bounds.x ?? area.x + Math.round((area.width - width) / 2)
  const y = left?.bounds.y ?? area.y + Math.round((area.height - height) / 2)
  return {
    bounds: {
      x: clamp(x + step * openWindows, area.x, area.x + area.width - width),
      y: clamp(y + step * openWindows, area.y, area.y + area.height - height),
      width,
      height,
    },
    isMaximized: left?.isMaximized === true && openWindows === 0,
  }
}

/** On a screen smaller than the smallest window, the screen decides. */
const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

export function readWindowState(path: string): WindowState | null {
  try {
    return stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** A place that can't be remembered stops nothing. */
export function writeWindowState(path: string, state: WindowState): void {
  try {
    writeFileSync(path, JSON.stringify(state), { mode: 0o600 })
  } catch {}
}
