import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { createNotifier } from './notifier.ts'

const notice = { title: '推送已结束 · 生产环境', body: '请求：已受理 3', path: '/deliveries/d' }

function bench({ isInFront = false } = {}) {
  const shown: (EventEmitter & { words: object })[] = []
  const opened: string[] = []
  const create = (words: object) =>
    Object.assign(new EventEmitter(), {
      words,
      show(this: EventEmitter & { words: object }) {
        shown.push(this)
      },
    })
  const notify = createNotifier({
    create: create as never,
    isInFront: () => isInFront,
    open: (path) => opened.push(path),
  })
  return { notify, shown, opened }
}

describe('a notifier', () => {
  // Would catch: an address that is shown, and a click that leads nowhere.
  test('shows the words alone, and a click opens what they are about', () => {
    const { notify, shown, opened } = bench()
    notify(notice)
    expect(shown.map(({ words }) => words)).toEqual([{ title: notice.title, body: notice.body }])
    expect(opened).toEqual([])
    shown[0]?.emit('click')
    expect(opened).toEqual(['/deliveries/d'])
  })

  test('shows nothing while a window is in front', () => {
    const { notify, shown } = bench({ isInFront: true })
    notify(notice)
    expect(shown).toEqual([])
  })
})
