import { expect, test } from 'vitest'
import type { Delivery } from '#shared/contract/delivery-views.ts'
import { interruptedBy } from './under-way.ts'

const one = (state: Delivery['state'], title: string, schedule: Delivery['schedule'] = null) => ({
  state,
  title,
  schedule,
})
const at = Date.parse('2026-11-23T01:00Z')
const planned = { at, zone: 'Asia/Shanghai', ask: null }

// Would catch: a quit that says nothing of a hold, or a schedule without its time.
test('says what would be interrupted, by sort, with titles and times', () => {
  const rows = [one('held', '甲'), one('scheduled', '乙', planned), one('paused', ''), one('running', '丙')]
  expect(interruptedBy(rows, 'zh-CN')).toEqual([
    '正在倒计时，退出后不会发送，消息回到草稿（1）：甲',
    '正在推送，退出后其余请求暂停，不会自动继续（1）：丙',
    '已定时，到时推送台没有开着就不会发送（1）：乙 2026-11-23 09:00 UTC+08:00',
    '已暂停（1）：（无标题）',
  ])
})

test('many of one sort are counted, not listed', () => {
  const rows = ['1', '2', '3', '4', '5'].map((title) => one('running', title))
  expect(interruptedBy(rows, 'en')).toEqual([
    'Being sent; the rest pauses and does not go on by itself (5): 1, 2, 3, and more: 2',
  ])
})

// Would catch: a question at every quit while a run is paused.
test('what waits all the same is no reason to ask', () => {
  expect(interruptedBy([], 'zh-CN')).toBeNull()
  expect(
    interruptedBy([one('paused', '甲'), one('scheduled', '乙', { ...planned, ask: 'missed' })], 'zh-CN'),
  ).toBeNull()
})
