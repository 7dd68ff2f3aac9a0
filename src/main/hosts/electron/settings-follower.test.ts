import { expect, test, vi } from 'vitest'
import { createEvents } from '#main/app/events.ts'
import type { Settings } from '#shared/contract/settings.ts'
import { testClock } from '#test/helpers/clock.ts'
import { patience } from '#test/helpers/sending.ts'
import { followSettings } from './settings-follower.ts'

// Would catch: a menu that keeps the language of the start, or follows no more after one failure.
test('tells the settings of now, every change, and goes on after a failure', async () => {
  const clock = testClock()
  const events = createEvents(clock)
  let language: Settings['language'] | null = 'zh-CN'
  const logged: string[] = []
  const get = async () => {
    if (language === null) throw new Error('the database is being exchanged')
    return { language } as Settings
  }
  const log = { error: (message: string) => logged.push(message) }
  const told: string[] = []
  const app = { services: { core: { events, log }, settings: { get } } }
  await followSettings(app as never, (settings) => told.push(settings.language))
  expect(told).toEqual(['zh-CN'])
  const change = async (next: typeof language, isOver: () => void) => {
    language = next
    events.changed('settings')
    clock.advance(1_000)
    await vi.waitFor(isOver, patience)
  }
  await change('en', () => expect(told.at(-1)).toBe('en'))
  await change(null, () => expect(logged).toEqual(['following the settings']))
  await change('zh-CN', () => expect(told).toEqual(['zh-CN', 'en', 'zh-CN']))
})
