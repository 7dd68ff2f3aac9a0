import type { Practice } from '#main/practice/start.ts'
import type { AudienceDraft } from '#shared/domain/audience.ts'
import type { BaiduContent } from '#shared/domain/baidu-content.ts'
import type { Content } from '#shared/domain/content.ts'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import type { SuplinkContent } from '#shared/domain/suplink-content.ts'
import { android } from '#test/helpers/baidu.ts'
import { credentialsFor, event, toTarget } from '#test/helpers/forwarding.ts'
import { aliases, everybody, textMessage } from '#test/helpers/sending.ts'
import { suplinkMessage, users } from '#test/helpers/suplink.ts'

/** A message to an audience, and how many requests it takes. */
export interface WireCase {
  name: string
  provider: ProviderId
  content: Content
  audience: AudienceDraft
  requests: number
  /** Beside those of the practice server. */
  credentials?: (practice: Practice) => Record<string, string>
}

const numbers = (count: number, first: bigint): string =>
  Array.from({ length: count }, (_, index) => String(first + BigInt(index))).join('\n')

const maximMessages: Record<MaximContent['message']['type'], MaximContent> = {
  text: textMessage({ body: '引号 " 反斜线 \\ 换行\n表情 😀 “全角”', ext: '{"id": 9007199254740993, "n": 1.0}' }),
  image: textMessage({ type: 'image', attachment_url: 'http://127.0.0.1:9/图片.png' }),
  cmd: { provider: 'maxim', setting: {}, message: { type: 'cmd', ext: '{"cmd":"sync"}' } },
}
const maximAudiences: [AudienceDraft, number][] = [
  [everybody, 1],
  [{ kind: 'tag', text: 'beijing shanghai' }, 1],
  [aliases(1_203), 3],
  [{ kind: 'user_id', text: numbers(1_203, 2_302_128_600_001n) }, 3],
  [{ kind: 'push_token', text: numbers(1_203, 10n ** 20n) }, 3],
]
const maximCases = Object.entries(maximMessages).flatMap(([type, content]) =>
  maximAudiences.map(
    ([audience, requests]): WireCase => ({
      name: `MaxIM ${type} to ${audience.kind}`,
      provider: 'maxim',
      ...{ content, audience, requests },
    }),
  ),
)

const suplinkMessages: SuplinkContent['msg'][] = [
  { msgType: 'card_msg', title: '1级报警', content: '电流超限', link: 'https://example.com/a', type: 'default' },
  { msgType: 'text_msg', content: '今晚十点\n停机维护 😀' },
  { msgType: 'image_msg', resourceId: 1 },
  { msgType: 'video_msg', resourceId: 2 },
  { msgType: 'voice_msg', resourceId: 3 },
  { msgType: 'file_msg', resourceId: 4 },
]
const suplinkCases = suplinkMessages.map(
  (msg): WireCase => ({
    name: `supLink ${msg.msgType}`,
    provider: 'suplink',
    content: suplinkMessage(msg),
    audience: users(899),
    requests: 2,
  }),
)

const baiduMessages: Record<string, BaiduContent> = {
  'Android notification': {
    provider: 'baidu',
    shape: 'android-notification',
    android: { title: 'a~b*(c)', description: "d'e!f+g%h&i=j k 😀" },
    options: { msg_expires: 3_600 },
  },
  'Android message': { provider: 'baidu', shape: 'android-message', text: '{"a":"~*中 &timestamp=1"}', options: {} },
  'iOS notification': {
    provider: 'baidu',
    shape: 'ios',
    ios: { title: '到货', body: '可以取货了', custom: '{"id":9007199254740993}' },
    options: { deploy_status: 1 },
  },
}
const iosDevice = String(3_785_562_685_113_372_034n + 7n * 2_000n)
const baiduAudiences = (isIos: boolean): [string, AudienceDraft, number][] => [
  ['one device', { kind: 'channel_id', text: isIos ? iosDevice : android(1).join() }, 1],
  ['a list', { kind: 'channel_id', text: android(10_003).join('\n') }, 2],
  ['a tag', { kind: 'tag', text: '新用户' }, 1],
  ['everybody', everybody, 1],
]
const baiduCases = Object.entries(baiduMessages).flatMap(([form, content]) =>
  baiduAudiences(content.shape === 'ios').map(
    ([whom, audience, requests]): WireCase => ({
      name: `Baidu ${form} to ${whom}`,
      provider: 'baidu',
      ...{ content, audience, requests },
      // another stamp: with an end of its own
      credentials: () => (whom === 'a tag' ? { signLifeSeconds: '300' } : {}),
    }),
  ),
)

const forwardCases = (['token', 'client_credentials', 'password'] as const).map(
  (mode): WireCase => ({
    name: `forwarding by ${mode}`,
    provider: 'forward',
    content: event({ payload: '{"deviceSn": "SN-1",  "at": 9007199254740993, "x": 1.0}' }),
    audience: toTarget,
    requests: 1,
    credentials: ({ forward }) => credentialsFor(forward, mode),
  }),
)

export const wireCases: readonly WireCase[] = [...maximCases, ...suplinkCases, ...baiduCases, ...forwardCases]
