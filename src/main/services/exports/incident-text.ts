import { deliveryActionWords } from '#shared/domain/delivery-action-words.ts'
import { audienceWords, stageWords } from '#shared/domain/delivery-words.ts'
import { sayIn, type Text } from '#shared/domain/text.ts'
import type { Incident } from './incident-facts.ts'
import { outcomeWords } from './outcome.ts'
import type { Say } from './table.ts'

const words = {
  title: { zh: '推送事故说明', en: 'Incident report of a push' },
  exported: { zh: '导出', en: 'Written' },
  what: { zh: '是什么', en: 'What' },
  message: { zh: '消息', en: 'Message' },
  outcome: { zh: '结果', en: 'Outcome' },
  connection: { zh: '连接', en: 'Connection' },
  id: { zh: '推送 ID', en: 'Delivery id' },
  resendOf: { zh: '重发自', en: 'Repeats' },
  correctionOf: { zh: '更正自', en: 'Corrects' },
  correctedBy: { zh: '已由此更正', en: 'Corrected by' },
  when: { zh: '什么时候', en: 'When' },
  submittedAt: { zh: '确认时间', en: 'Confirmed' },
  scheduledAt: { zh: '定时', en: 'Scheduled for' },
  startedAt: { zh: '开始发送', en: 'Sending began' },
  stoppedAt: { zh: '操作员停止', en: 'Stopped by the operator' },
  settledAt: { zh: '全部有结果', en: 'Every request ended' },
  whom: { zh: '发给谁', en: 'To whom' },
  audience: { zh: '受众', en: 'Audience' },
  size: { zh: '收件人数', en: 'Recipients' },
  tags: { zh: '标签数', en: 'Tags' },
  onlyProvider: { zh: '只有平台知道', en: 'known to the provider only' },
  who: { zh: '谁发的', en: 'By whom' },
  operator: { zh: '操作员', en: 'Operator' },
  requests: { zh: '请求', en: 'Requests' },
  total: { zh: '总数', en: 'All' },
  accepted: { zh: '已受理', en: 'Accepted' },
  refused: { zh: '平台拒绝', en: 'Refused' },
  notSent: { zh: '未发出', en: 'Not sent' },
  unknown: { zh: '结果未知', en: 'Outcome unknown' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  planned: { zh: '还没有开始', en: 'Not begun' },
  inFlight: { zh: '途中', en: 'On the wire' },
  lastTrouble: { zh: '最后一次没有受理的原因', en: 'Last cause of one that was not accepted' },
  taskIds: { zh: '平台任务 ID', en: 'The provider’s task ids' },
  hashes: { zh: '摘要（SHA-256）', en: 'Hashes (SHA-256)' },
  content: { zh: '内容', en: 'Content' },
  firstRequest: { zh: '第一个请求的请求体', en: 'Body of the first request' },
  timeline: { zh: '经过', en: 'Timeline' },
  notes: { zh: '备注', en: 'Notes' },
  body: { zh: '消息原文', en: 'The message as it was sent' },
  cleared: { zh: '已按保留期清除', en: 'cleared after the time for which it is kept' },
  recipients: { zh: '收件人', en: 'Recipients' },
  note: {
    zh: '平台受理的消息无法撤回。“已受理”是平台收下了请求，不等于送达。',
    en: 'What a provider has accepted can’t be recalled. “Accepted” means that the provider took the request, not that it was delivered.',
  },
} as const satisfies Record<string, Text>

type Word = keyof typeof words
type Line = [name: string, value: string | number | null]

/** The facts as a text that can be read without this program; `recipients` is the heading for those that may follow. */
export function incidentText(incident: Incident, { language, stamp }: Say): { facts: string; recipients: string } {
  const say = (word: Word) => sayIn(language, words[word])
  const at = (iso: string | null) => (iso === null ? null : `${stamp(Date.parse(iso))}  (${iso})`)
  const section = (word: Word, lines: readonly Line[]) => [
    '',
    `## ${say(word)}`,
    ...lines.filter(([, value]) => value !== null).map(([name, value]) => `${name}: ${value}`),
  ]
  const times = (names: readonly (Word & keyof Incident['times'])[]): Line[] =>
    names.map((name) => [say(name), at(incident.times[name])])
  const counts = (names: readonly (Word & keyof Incident['requests'])[]): Line[] =>
    names.map((name) => [say(name), incident.requests[name]])
  const { delivery, audience, requests, hashes, taskIds, message, timeline, notes, lastTrouble } = incident
  const isTags = audience.kind === 'tag'
  const lines = [
    `# ${say('title')}`,
    `${say('exported')}: ${at(incident.exportedAt)} · ${incident.exportedBy}`,
    say('note'),
    ...section('what', [
      [say('message'), delivery.title],
      [say('outcome'), sayIn(language, outcomeWords(delivery.outcome))],
      [
        say('connection'),
        [delivery.connection, sayIn(language, delivery.provider), sayIn(language, stageWords[delivery.stage])].join(
          ' · ',
        ),
      ],
      [say('id'), delivery.id],
      [say('resendOf'), delivery.resendOf],
      [say('correctionOf'), delivery.correctionOf],
      ...delivery.correctedBy.map(
        ({ id, title, submittedAt }): Line => [say('correctedBy'), [title, at(submittedAt), id].join(' · ')],
      ),
    ]),
    ...section('when', times(['submittedAt', 'scheduledAt', 'startedAt', 'stoppedAt', 'settledAt'])),
    ...section('whom', [
      [say('audience'), sayIn(language, audienceWords[audience.kind])],
      ...(isTags ? [[say('tags'), audience.named] as Line] : []),
      [say('size'), audience.size ?? say('onlyProvider')],
    ]),
    ...section('who', [[say('operator'), delivery.operator]]),
    ...section('requests', [
      ...counts(['total', 'accepted', 'refused', 'notSent', 'unknown', 'cancelled']),
      ...(requests.planned + requests.inFlight > 0 ? counts(['planned', 'inFlight']) : []),
      [say('lastTrouble'), lastTrouble && sayIn(language, lastTrouble.title)],
      [say('taskIds'), taskIds.length === 0 ? null : taskIds.join(', ')],
    ]),
    ...section('hashes', [
      [say('content'), hashes.content],
      [say('audience'), hashes.audience],
      [say('firstRequest'), hashes.firstRequest],
    ]),
    ...section('timeline', []),
    ...timeline.map((line) => `${at(line.at)}  ${actionIn(line.action, language)} · ${line.operator}`),
    ...(notes.length > 0 ? section('notes', []) : []),
    ...notes.map(({ at: when, operator, text }) => `${at(when)}  ${operator}: ${text}`),
    ...section('body', []),
    message === null ? say('cleared') : JSON.stringify(message, null, 2).replaceAll('\n', '\r\n'),
  ]
  return { facts: `\uFEFF${lines.join('\r\n')}\r\n`, recipients: `## ${say('recipients')}` }
}

function actionIn(action: string, language: Say['language']): string {
  const known = deliveryActionWords[action]
  return known ? sayIn(language, known) : action
}
