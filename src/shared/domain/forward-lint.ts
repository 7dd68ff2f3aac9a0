import { type ForwardContent, forwardPayloads } from './forward-content.ts'
import { isSwitchedOff, settingFaults } from './forward-settings.ts'
import { hostOf } from './loopback.ts'
import type { Check } from './review.ts'
import type { Stage } from './stage.ts'
import type { Text } from './text.ts'

const block = (code: string, text: Text): Check => ({ level: 'block', code, text })
const warn = (code: string, text: Text): Check => ({ level: 'warn', code, text })

interface Target {
  baseUrl: string
  settings: Readonly<Record<string, string>>
  stage: Stage
}

/** What is wrong or doubtful about an event, and about sending it to this target. */
export const lintForward = ({ event }: ForwardContent, target: Target): Check[] => [
  ...lintTarget(target),
  ...lintEvent(event),
]

function lintTarget({ baseUrl, settings, stage }: Target): Check[] {
  const checks = settingFaults(settings).map(({ text }) => block('target-setting', text))
  if (isSwitchedOff(settings)) {
    checks.unshift(
      block('target-off', {
        zh: '这个推送目标的状态是“不应用”，不会向它发送任何事件。需要发送时，请在“连接”里改为“应用”。',
        en: 'This target is switched to “不应用” (off): nothing is sent to it. To send, switch it on under Connections.',
      }),
    )
  }
  if (stage === 'practice') return checks
  if (isPrivate(baseUrl)) {
    checks.push(
      warn('address-private', {
        zh: '消息推送地址是本机或内网地址。平台要求外网地址，真正的推送服务连不到这里。',
        en: 'The push address is on this machine or a private network. The platform asks for a public one and could not reach it.',
      }),
    )
  } else if (/^http:/i.test(baseUrl)) {
    checks.push(
      warn('address-unencrypted', {
        zh: '消息推送地址不是 https。事件和 Token 会明文传输，而 Token 是唯一的保护。',
        en: 'The push address is not https. Event and token travel unencrypted, and the token is the only protection.',
      }),
    )
  }
  return checks
}

function lintEvent({ type, appid, payload }: ForwardContent['event']): Check[] {
  const checks: Check[] = []
  const name = type.trim()
  if (name === '')
    checks.push(block('type-missing', { zh: '请填写事件类型。', en: 'Please fill in the type of the event.' }))
  else if (!Object.hasOwn(forwardPayloads, name)) {
    checks.push(
      warn('type-unknown', {
        zh: `平台资料里没有“${name}”这种事件。请确认接收方认识它，拼写也没有错。`,
        en: `The platform’s documents do not name an event “${name}”. Make sure that the receiver knows it and that it is spelt right.`,
      }),
    )
  }
  if (!appid?.trim()) {
    checks.push(
      warn('appid-missing', {
        zh: '没有填 appid。平台自己的事件都带 appid，接收方可能因此拒绝。',
        en: 'There is no appid. The platform’s own events always carry one, and the receiver may refuse this one.',
      }),
    )
  }
  const members = jsonObject(payload)
  if (!members) {
    return [
      ...checks,
      block('payload', {
        zh: '事件内容不是 JSON 对象。例：{"deviceSn": "SN001", "offline": 0}',
        en: 'The payload is no JSON object. Example: {"deviceSn": "SN001", "offline": 0}',
      }),
    ]
  }
  return [
    ...checks,
    ...lintDocumented(name, members),
    ...lintValues(members, name),
    ...lintSampleValues(members, appid),
  ]
}

/** What is known of a documented payload; more members than these are no fault. */
function lintDocumented(type: string, members: Record<string, unknown>): Check[] {
  const documented = Object.hasOwn(forwardPayloads, type) ? forwardPayloads[type] : undefined
  if (!documented) return []
  if (typeof members['deviceSn'] !== 'string' || members['deviceSn'].trim() === '') {
    return [
      block('device-missing', {
        zh: '请在事件内容里填写设备序列号 deviceSn。',
        en: 'Please fill in the device’s serial number, deviceSn, in the payload.',
      }),
    ]
  }
  const odd = Object.entries(documented).flatMap(([name, kind]) => (hasKind(members[name], kind) ? [] : [name]))
  if (odd.length === 0) return []
  return [
    warn('payload-members', {
      zh: `这些字段缺失，或与平台资料不一致：${odd.join('、')}。`,
      en: `These members are missing or differ from the platform’s documents: ${odd.join(', ')}.`,
    }),
  ]
}

function hasKind(value: unknown, kind: 'text' | 'text?' | 'number' | 'date'): boolean {
  if (kind === 'number') return value === 0 || value === 1
  if (kind === 'text?' && value === null) return true
  if (typeof value !== 'string' || value === '') return false
  return kind !== 'date' || /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(value)
}

/** Serial numbers may well hold 123, so only a value that is nothing else looks like a test. */
function lintValues(members: Record<string, unknown>, type: string): Check[] {
  const textsOf = (values: unknown[]) => values.flatMap((value) => (typeof value === 'string' ? value.trim() : []))
  const texts = textsOf([type, ...Object.values(members)])
  const checks: Check[] = []
  if (textsOf([type, members['deviceSn']]).some((text) => [...text].length === 1)) {
    checks.push(
      warn('text-one-character', {
        zh: '事件类型或设备序列号只有一个字，确认不是误输入。',
        en: 'The type or the device’s serial number is a single character; make sure that it is no slip.',
      }),
    )
  }
  if (texts.some((text) => /测试|test|^123$/i.test(text))) {
    checks.push(
      warn('text-looks-like-test', {
        zh: '事件像测试内容（含“测试”“test”，或值就是“123”）。',
        en: 'The event looks like a test (“测试”, “test”, or a value that is just “123”).',
      }),
    )
  }
  return checks
}

function lintSampleValues(members: Record<string, unknown>, appid: string | undefined): Check[] {
  if (![...Object.values(members), appid?.trim()].includes('xxx')) return []
  return [
    warn('sample-value', {
      zh: '内容里还有说明文档的占位值“xxx”。',
      en: 'The documents’ placeholder “xxx” is still in it.',
    }),
  ]
}

function jsonObject(text: string): Record<string, unknown> | null {
  try {
    // not parseVerbatim, for which a lone number may be an object
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null
  }
}

const privateHosts = [
  /^(127|10)(\.\d+){3}$/,
  /^(192\.168|169\.254|172\.(1[6-9]|2\d|3[01]))(\.\d+){2}$/,
  /^\[(::1|f[cd][0-9a-f]{2}:.*|fe80:.*)\]$/,
  /^[^.[\]]+$|[.](local|internal|lan)$/,
]

/** Whether an address leads to this machine or into a private network. */
function isPrivate(address: string): boolean {
  const host = hostOf(address)
  return host !== null && privateHosts.some((pattern) => pattern.test(host))
}
