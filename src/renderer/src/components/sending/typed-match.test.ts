import { expect, test } from 'vitest'
import { matchTyped } from './typed-match.ts'

const some = { name: '客户端正式 2', count: 48_210 }
const everybody = { name: '客户端正式', count: null }

test.each([
  ['', 'empty'],
  ['　', 'empty'],
  ['客户', 'unfinished'],
  ['客户端正式', 'unfinished'],
  ['客户端正式 2 48', 'unfinished'],
  ['客户端正式 2 48210', 'matches'],
  ['客户端正式2 ４８２１０', 'matches'],
  ['客户端正式 2 48,210', 'matches'],
  ['客户端正式 2 48211', 'number'],
  ['客户端正式 2 482100', 'number'],
  ['客户端测试 2 48210', 'name'],
  ['48210', 'name'],
])('“%s” beside the name and a number is %s', (typed, match) => {
  expect(matchTyped(some, typed, '全部')).toBe(match)
})

test.each([
  ['客户端正式 全', 'unfinished'],
  ['客户端正式 全部', 'matches'],
  ['客户端正式 all', 'matches'],
  ['客户端正式 12000', 'number'],
])('“%s” beside the name and everybody is %s', (typed, match) => {
  expect(matchTyped(everybody, typed, '全部')).toBe(match)
})
