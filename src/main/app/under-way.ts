import type { Delivery } from '#shared/contract/delivery-views.ts'
import { type Language, sayIn, type Text } from '#shared/domain/text.ts'
import { inZone } from '#shared/domain/zoned-time.ts'

type UnderWay = Pick<Delivery, 'state' | 'title' | 'schedule'>
type Group = 'held' | 'running' | 'scheduled' | 'asking' | 'paused'

const groups: Record<Group, Text> = {
  held: {
    zh: '正在倒计时，退出后不会发送，消息回到草稿',
    en: 'In the countdown; they will not be sent and become drafts again',
  },
  running: {
    zh: '正在推送，退出后其余请求暂停，不会自动继续',
    en: 'Being sent; the rest pauses and does not go on by itself',
  },
  scheduled: {
    zh: '已定时，到时推送台没有开着就不会发送',
    en: 'Scheduled; they are not sent unless Pushdeck runs at their time',
  },
  asking: { zh: '错过定时，等你决定', en: 'Missed their time and ask what to do' },
  paused: { zh: '已暂停', en: 'Paused' },
}

const untitled: Text = { zh: '（无标题）', en: '(no title)' }
const more: Text = { zh: '还有', en: 'and more:' }
const shownTitles = 3

/**
 * What an end of the console now would interrupt, one line for each sort with how many there are and their titles.
 * Null where nothing changes by it: what is paused or asks waits all the same.
 */
export function interruptedBy(deliveries: readonly UnderWay[], language: Language): string[] | null {
  const sorted = Map.groupBy(deliveries, groupOf)
  if (!(['held', 'running', 'scheduled'] as const).some((group) => sorted.has(group))) return null
  return (Object.keys(groups) as Group[]).flatMap((group) => {
    const found = sorted.get(group) ?? []
    if (found.length === 0) return []
    const titles = found.slice(0, shownTitles).map((one) => nameOf(one, language))
    const rest = found.length - titles.length
    const words = [...titles, ...(rest > 0 ? [`${sayIn(language, more)} ${rest}`] : [])]
    const sort = sayIn(language, groups[group])
    return [
      language === 'en'
        ? `${sort} (${found.length}): ${words.join(', ')}`
        : `${sort}（${found.length}）：${words.join('、')}`,
    ]
  })
}

const groupOf = ({ state, schedule }: UnderWay): Group => {
  if (state === 'scheduled') return schedule?.ask ? 'asking' : 'scheduled'
  return state === 'held' || state === 'running' ? state : 'paused'
}

function nameOf({ title, schedule, state }: UnderWay, language: Language): string {
  const name = title || sayIn(language, untitled)
  if (state !== 'scheduled' || !schedule) return name
  const { time, offset } = inZone(schedule.at, schedule.zone)
  return `${name} ${time} ${offset}`
}
