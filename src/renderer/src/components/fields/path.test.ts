import { expect, test } from 'vitest'
import { getAt, setAt } from './path.ts'

test('a value is read at its path, and nothing beyond a text or a list', () => {
  const root = { msg: { title: 'a', list: ['x'] } }
  expect(getAt(root, 'msg.title')).toBe('a')
  expect(getAt(root, 'msg.title.length')).toBeUndefined()
  expect(getAt(root, 'msg.list.0')).toBeUndefined()
  expect(getAt(root, 'other.title')).toBeUndefined()
})

// Would catch: a field that changes the content of the render before, or its neighbours.
test('a value is set in a copy that keeps all else', () => {
  const root = { provider: 'x', msg: { title: 'a', link: 'b' } }
  expect(setAt(root, 'msg.title', 'c')).toEqual({ provider: 'x', msg: { title: 'c', link: 'b' } })
  expect(setAt(root, 'android.huawei.sound', 'd')).toEqual({ ...root, android: { huawei: { sound: 'd' } } })
  expect(root).toEqual({ provider: 'x', msg: { title: 'a', link: 'b' } })
})

// Would catch: `"ios":{}` on the wire for a field that was set and emptied again.
test('what is unset goes, with the objects that it leaves empty', () => {
  expect(setAt({ a: { b: { c: 1 } }, d: 2 }, 'a.b.c', undefined)).toEqual({ d: 2 })
  expect(setAt({ a: { b: { c: 1 }, e: 3 } }, 'a.b.c', undefined)).toEqual({ a: { e: 3 } })
  expect(setAt({ d: 2 }, 'a.b.c', undefined)).toEqual({ d: 2 })
})

test('no and 0 are values', () => {
  expect(setAt({}, 'a.b', false)).toEqual({ a: { b: false } })
  expect(setAt({}, 'a.b', 0)).toEqual({ a: { b: 0 } })
})
