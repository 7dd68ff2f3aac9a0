import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Kind, type Message, mediaOf } from './media.ts'
import { keptBy, switchKind } from './switch-kind.ts'

const all: Kind[] = ['card_msg', 'text_msg', 'image_msg', 'video_msg', 'voice_msg', 'file_msg']

function walk(start: Message, steps: readonly (Kind | number)[]): Message {
  let message = start
  let kept = keptBy(start)
  for (const step of steps) {
    if (typeof step === 'number') message = { ...message, resourceId: step }
    else ({ message, kept } = switchKind(kept, message, step))
  }
  return message
}

// Would catch: the picture that was chosen first, sent as a video.
test('each kind keeps its own resource, and the texts stay', () => {
  const start: Message = { msgType: 'image_msg', title: '标题', content: '内容' }
  expect(walk(start, [1, 'video_msg'])).toEqual({ msgType: 'video_msg', title: '标题', content: '内容' })
  expect(walk(start, [1, 'video_msg', 2, 'card_msg', 'image_msg'])).toMatchObject({ resourceId: 1 })
  expect(walk(start, [1, 'video_msg', 2, 'card_msg', 'image_msg', 'video_msg'])).toMatchObject({ resourceId: 2 })
})

test('a card that is opened with a resource in it hands it to the first kind that takes one', () => {
  expect(walk({ msgType: 'card_msg', resourceId: 7 }, ['text_msg', 'voice_msg'])).toMatchObject({ resourceId: 7 })
})

test('whatever is pressed, a kind shows what was chosen for it last', () => {
  const media = all.filter((kind) => mediaOf[kind])
  const press = fc.record({ kind: fc.constantFrom(...all), id: fc.option(fc.nat()) })
  fc.assert(
    fc.property(fc.array(press), (presses) => {
      const expected = new Map<Kind, number>()
      const steps = presses.flatMap(({ kind, id }) => {
        if (id === null || !media.includes(kind)) return [kind]
        expected.set(kind, id)
        return [kind, id]
      })
      for (const kind of media)
        expect(walk({ msgType: 'image_msg' }, [...steps, kind]).resourceId).toBe(expected.get(kind))
    }),
  )
})
