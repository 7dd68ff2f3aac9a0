import { expect, test } from 'vitest'
import { type Notice, noticeWords } from './notice.ts'

const counts = { planned: 0, inFlight: 0, accepted: 0, refused: 0, notSent: 0, unknown: 0, cancelled: 0 }
const delivery = { id: 'n', about: 'delivery', stage: 'production', deliveryId: 'd' } as const

// Would catch: a stage that is left out, and an unknown outcome that reads as an end like others.
test.each<[Notice, string, string]>([
  [{ ...delivery, kind: 'ended', counts: { ...counts, accepted: 3 } }, '推送已结束 · 生产环境', '请求：已受理 3'],
  [
    { ...delivery, kind: 'unknown', counts: { ...counts, accepted: 3, unknown: 1 } },
    '推送已结束，有结果未知的请求 · 生产环境',
    '请求：已受理 3，结果未知 1',
  ],
  [
    { ...delivery, kind: 'stopped', counts: { ...counts, refused: 2, planned: 7, inFlight: 1 } },
    '推送已自动暂停 · 生产环境',
    '请求：平台拒绝 2，未发送 8',
  ],
  [{ id: 'n', about: 'tenants', count: 2 }, '2 个租户 30 天内到期', '在“租户”页查看和续期。'],
])('%j reads “%s”', (notice, title, body) => {
  const words = noticeWords(notice)
  expect([words.title.zh, words.body.zh]).toEqual([title, body])
  expect(words.title.en + words.body.en).not.toMatch(/\p{Script=Han}/u)
})
