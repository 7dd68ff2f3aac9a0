import { z } from 'zod'
import { requestCountsSchema } from './delivery.ts'
import { stageWords, summaryWords } from './delivery-words.ts'
import { stageSchema } from './stage.ts'
import type { Text } from './text.ts'

/**
 * Something that the operator is told of by the system while no window of the console is in front. It names nobody and
 * quotes nothing: it stands on a screen that others may see.
 */
export const noticeSchema = z.discriminatedUnion('about', [
  z.strictObject({
    id: z.uuid(),
    about: z.literal('delivery'),
    /** `stopped`: it paused by itself. `unknown`: it has ended, and some of it may have arrived. */
    kind: z.enum(['ended', 'stopped', 'unknown']),
    stage: stageSchema,
    counts: requestCountsSchema,
    deliveryId: z.string(),
  }),
  z.strictObject({
    id: z.uuid(),
    about: z.literal('tenants'),
    /** How many of them end within 30 days. */
    count: z.int().positive(),
  }),
])
export type Notice = z.infer<typeof noticeSchema>
export type DeliveryNotice = Extract<Notice, { about: 'delivery' }>

/** Which tenants were told of, on which day in the machine's own time (`YYYY-MM-DD`). */
export const toldTenantsSchema = z.object({ day: z.string(), ids: z.array(z.string()) })
export type ToldTenants = z.infer<typeof toldTenantsSchema>

/** Where the console shows more of it. */
export const noticePath = (notice: Notice): string =>
  notice.about === 'tenants' ? '/tenants' : `/deliveries/${notice.deliveryId}`

const titles: Readonly<Record<DeliveryNotice['kind'], Text>> = {
  ended: { zh: '推送已结束', en: 'A push has ended' },
  stopped: { zh: '推送已自动暂停', en: 'A push has paused by itself' },
  unknown: { zh: '推送已结束，有结果未知的请求', en: 'A push has ended with unknown outcomes' },
}
const requests: Text = { zh: '请求：', en: 'Requests:' }
const planned: Text = { zh: '未发送', en: 'Unsent' }

/** What is shown of it. */
export function noticeWords(notice: Notice): Record<'title' | 'body', Text> {
  if (notice.about === 'tenants') return tenantWords(notice.count)
  const { counts } = notice
  const title = titles[notice.kind]
  const stage = stageWords[notice.stage]
  const of = (language: 'zh' | 'en') =>
    (
      [
        [summaryWords.accepted, counts.accepted],
        [summaryWords.refused, counts.refused],
        [summaryWords['not-sent'], counts.notSent],
        [summaryWords.unknown, counts.unknown],
        [summaryWords.cancelled, counts.cancelled],
        [planned, counts.planned + counts.inFlight],
      ] as const
    ).flatMap(([word, count]) => (count > 0 ? [`${word[language]} ${count}`] : []))
  return {
    title: { zh: [title.zh, stage.zh].join(' · '), en: [title.en, stage.en].join(' · ') },
    body: { zh: requests.zh + of('zh').join('，'), en: [requests.en, of('en').join(', ')].join(' ') },
  }
}

const tenantWords = (count: number): Record<'title' | 'body', Text> => ({
  title: {
    zh: `${count} 个租户 30 天内到期`,
    en: count === 1 ? 'A tenant ends within 30 days' : `${count} tenants end within 30 days`,
  },
  body: { zh: '在“租户”页查看和续期。', en: 'See and renew them under Tenants.' },
})
