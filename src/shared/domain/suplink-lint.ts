import { isOpenToAll } from './network.ts'
import type { Check } from './review.ts'
import type { SuplinkContent } from './suplink-content.ts'
import { readApps, readListLimit } from './suplink-settings.ts'
import type { Text } from './text.ts'

/** Where a message would go. */
interface Place {
  baseUrl: string
  settings: Readonly<Record<string, string>>
}

const block = (code: string, text: Text): Check => ({ level: 'block', code, text })
const warn = (code: string, text: Text): Check => ({ level: 'warn', code, text })

/** What is wrong or doubtful about a supLink message, and about sending it through this connection. */
export const lintSuplink = ({ appId, msg }: SuplinkContent, { baseUrl, settings }: Place): Check[] => [
  ...(msg.msgType === 'card_msg' || msg.msgType === 'text_msg' ? lintTexts(msg) : lintResource(msg)),
  ...(msg.msgType === 'card_msg' ? lintLink(msg.link) : []),
  ...lintApp(appId, settings),
  ...lintPlace(baseUrl, settings),
]

type Message = SuplinkContent['msg']

function lintTexts({ msgType, title, content }: Message): Check[] {
  const texts = [content, msgType === 'card_msg' ? title : undefined].map((text) => text?.trim() ?? '')
  const checks: Check[] = []
  if (texts[0] === '') {
    checks.push(
      block('content-missing', {
        zh: '内容是空的，填写后才能发送。',
        en: 'The content is empty; fill it in first.',
      }),
    )
  }
  if (texts.some((text) => [...text].length === 1)) {
    checks.push(
      warn('text-one-character', { zh: '标题或内容只有一个字。', en: 'Title or content is a single character.' }),
    )
  }
  if (texts.some((text) => /测试|test|123/i.test(text))) {
    checks.push(
      warn('text-looks-like-test', {
        zh: '文字像测试内容（含“测试”“test”或“123”）。',
        en: 'The text looks like a test (“测试”, “test” or “123”).',
      }),
    )
  }
  return checks
}

const lintResource = ({ resourceId }: Message): Check[] =>
  resourceId === undefined
    ? [
        block('resource-missing', {
          zh: '这种消息需要一个已上传的文件：选一个，或上传新的。',
          en: 'This kind of message needs an uploaded file: choose one, or upload a new one.',
        }),
      ]
    : []

const lintLink = (link = ''): Check[] =>
  link.trim() === '' || /^https?:\/\/[^\s/?#]\S*$/i.test(link.trim())
    ? []
    : [
        block('link-address', {
          zh: '链接要以 http:// 或 https:// 开头，中间没有空格。',
          en: 'The link must begin with http:// or https:// and hold no spaces.',
        }),
      ]

/** The provider takes a missing or wrong appId without a word, so only the connection's own list can tell. */
function lintApp(given: string | undefined, settings: Place['settings']): Check[] {
  const appId = given?.trim() ?? ''
  if (appId === '') {
    return [
      warn('app-missing', {
        zh: '没有填写应用。平台不会报错，消息会显示为“未知应用”。',
        en: 'No app is given. The provider reports no error; the message will appear under “未知应用” (unknown app).',
      }),
    ]
  }
  if (readApps(settings).apps.some((app) => app.appId === appId)) return []
  return [
    warn('app-not-listed', {
      zh: `应用 ${appId} 不在这个连接的应用列表里。写错的话平台不会报错，消息会显示为“未知应用”。`,
      en: `The app ${appId} is not in this connection’s list of apps. If it is wrong, the provider reports no error; the message will appear under “未知应用” (unknown app).`,
    }),
  ]
}

function lintPlace(baseUrl: string, settings: Place['settings']): Check[] {
  const checks: Check[] = []
  if (isOpenToAll(baseUrl)) {
    checks.push(
      warn('plain-http', {
        zh: '服务地址是内网以外的 http：内容和收件人在路上没有加密，签名也不保护它们。',
        en: 'The service address is plain http outside private networks: text and recipients travel unencrypted, and the signature does not protect them.',
      }),
    )
  }
  if (readListLimit(settings) === null) checks.push(block('list-limit', listLimitText))
  return checks
}

const listLimitText: Text = {
  zh: '连接里的“每次请求的用户数”要是 1 到 10000 的整数，或留空。',
  en: '“Users per request” of the connection must be a whole number from 1 to 10000, or empty.',
}

/** What is wrong with the plain settings of a connection, by field. */
export function lintSuplinkSettings(settings: Readonly<Record<string, string>>): { field: string; text: Text }[] {
  const { faults } = readApps(settings)
  const lines = faults.slice(0, 5)
  return [
    ...(faults.length === 0
      ? []
      : [
          {
            field: 'apps',
            text: {
              zh: `第 ${lines.join('、')} 行不对：每行写名称、空格、appId，同一个 appId 只写一次。`,
              en: `Wrong on lines ${lines.join(', ')}: name, space, appId on each line, every appId once.`,
            },
          },
        ]),
    ...(readListLimit(settings) === null ? [{ field: 'listLimit', text: listLimitText }] : []),
  ]
}
