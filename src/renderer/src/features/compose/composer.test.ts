import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyContent } from '#shared/domain/content.ts'
import { createComposer } from './composer.ts'
import type { DraftBody } from './draft-body.ts'

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', globalThis)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const audience = (text: string) => ({ kind: 'alias' as const, text })

/** A core that takes its time, and refuses what was not based on what it has. */
function slowCore() {
  let stored: DraftBody | null = null
  let version = 1
  let conflicts = 0
  const waiting: (() => void)[] = []
  return {
    save: (body: DraftBody) =>
      new Promise<number>((resolve, reject) => {
        waiting.push(() => {
          if (body.basedOn === version) {
            stored = body
            version += 1
            return resolve(version)
          }
          conflicts += 1
          reject(new Error('changed'))
        })
      }),
    answer: async () => {
      waiting.shift()?.()
      await vi.advanceTimersByTimeAsync(0)
    },
    waits: () => waiting.length > 0,
    text: () => stored?.audience.text,
    conflicts: () => conflicts,
  }
}

// Would catch: three stores of one draft, two of which wait for the first and then run at once, the second of them
// refused as if another window had changed the draft.
test('however typing, pauses, reviews and a slow core overlap, a window never contradicts itself', async () => {
  const step = fc.constantFrom('type', 'pause', 'review', 'answer')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const core = slowCore()
      const composer = createComposer({
        start: { content: emptyContent.maxim, audience: audience(''), basedOn: 1 },
        isUnsaved: false,
        isFresh: false,
        save: core.save,
        isChangedElsewhere: () => true,
        backup: { read: () => null, write: () => {}, clear: () => {} },
      })
      let typed = 0
      for (const one of steps) {
        if (one === 'type') composer.getState().edit({ audience: audience(`u${++typed}`) })
        if (one === 'pause') await vi.advanceTimersByTimeAsync(300)
        if (one === 'review') void composer.getState().flush()
        if (one === 'answer') await core.answer()
      }
      const flushed = composer.getState().flush()
      await vi.advanceTimersByTimeAsync(0)
      while (core.waits()) await core.answer()
      await flushed
      expect(core.conflicts()).toBe(0)
      expect(composer.getState().saveState).toBe('saved')
      if (typed > 0) expect(core.text()).toBe(`u${typed}`)
    }),
  )
})
