import { expect, test } from 'vitest'
import { readAskedId } from './asked-id.ts'

// Would catch: an id that is found when it is pasted into an audience and not found when it is asked about.
test.each([
  ['u10001', 'u10001'],
  ['  u10001\n', 'u10001'],
  ['“u１０００１”', 'u10001'],
  ['\uFEFFu10001\u200B', 'u10001'],
  ['3785562685113372034', '3785562685113372034'],
  ['"a b"', 'a b'],
  ['u1, u1', 'u1'],
])('%j is read as %s', (text, value) => {
  expect(readAskedId(text)).toEqual({ value })
})

test.each([
  ['', 'empty'],
  [' ，', 'empty'],
  ['u1 u2', 'several'],
  ['3.78556E+18', 'damaged'],
  ['u1 3.7E+18', 'several'],
])('%j is none', (text, fault) => {
  const words = { empty: '请输入', several: '一次只能', damaged: 'Excel' }[fault] ?? 'none'
  expect(JSON.stringify(readAskedId(text))).toContain(words)
})
