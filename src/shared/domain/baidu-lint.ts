import { block, warn } from './baidu-check.ts'
import { type BaiduContent, baiduTitles } from './baidu-content.ts'
import { lintJson, lintSize } from './baidu-lint-message.ts'
import { type BaiduSend, lintBaiduSend } from './baidu-lint-send.ts'
import type { Check } from './review.ts'

/** What is wrong or doubtful about a Baidu push, and about sending it this way. */
export function lintBaidu(content: BaiduContent, send: BaiduSend): Check[] {
  return [
    ...lintTexts(content),
    ...lintOpening(content),
    ...lintStyle(content),
    ...lintJson(content),
    ...lintSize(content),
    ...lintBaiduSend(content, send),
  ]
}

/** What is wrong with single fields, to be said while they are typed. */
export const lintBaiduFields = (content: BaiduContent): Check[] => [...lintOpening(content), ...lintJson(content)]

function lintTexts(content: BaiduContent): Check[] {
  if (hasBrokenCharacter(content)) {
    return [
      block('text-broken', {
        zh: '文字里有残缺的字符（例如半个表情），无法发送。请删掉后重新输入。',
        en: 'The text holds a broken character (such as half an emoji) that cannot be sent. Delete it and type it again.',
      }),
    ]
  }
  const texts = baiduTitles(content).map((text) => text?.trim() ?? '')
  if (texts.every((text) => text === '')) {
    return [block('text-missing', { zh: '还没有写内容。', en: 'Nothing has been written yet.' })]
  }
  const checks: Check[] = []
  if (content.shape === 'android-notification' && !content.android?.description?.trim()) {
    checks.push(
      block('description-missing', {
        zh: '安卓通知必须有内容（description），只有标题不能发送。',
        en: 'An Android notification needs a body (description); a title alone cannot be sent.',
      }),
    )
  }
  if (texts.some((text) => [...text].length === 1)) {
    checks.push(
      warn('text-one-character', {
        zh: '标题或内容只有一个字，确认不是误输入。',
        en: 'Title or body is a single character; make sure that it is no slip.',
      }),
    )
  }
  if (texts.some((text) => /测试|test|123/i.test(text))) {
    checks.push(
      warn('text-looks-like-test', {
        zh: '文字像测试内容，含“测试”“test”或“123”。',
        en: 'The text looks like a test: it holds “测试”, “test” or “123”.',
      }),
    )
  }
  return checks
}

const hasBrokenCharacter = (value: unknown): boolean =>
  typeof value === 'string'
    ? !value.isWellFormed()
    : typeof value === 'object' && value !== null && Object.values(value).some(hasBrokenCharacter)

function lintOpening({ shape, android = {} }: BaiduContent): Check[] {
  if (shape !== 'android-notification') return []
  const url = android.open_type === 1 ? (android.url?.trim() ?? '') : null
  if (url === '') {
    return [
      block('url-missing', {
        zh: '点击方式是“打开网址”，但没有填网址。',
        en: 'A tap opens an address, but no address is given.',
      }),
    ]
  }
  if (url !== null && !/^https?:\/\/\S+$/i.test(url)) {
    return [
      block('url-form', {
        zh: '网址要以 http:// 或 https:// 开头，中间没有空格。',
        en: 'The address must begin with http:// or https:// and hold no spaces.',
      }),
    ]
  }
  if (android.open_type === 2 && !android.pkg_content?.trim()) {
    return [
      warn('pkg-content-missing', {
        zh: '点击方式是“自定义”，但没有填 pkg_content，点击只会打开应用。',
        en: 'A tap is custom, but pkg_content is empty: a tap just opens the app.',
      }),
    ]
  }
  return []
}

function lintStyle({ shape, android = {} }: BaiduContent): Check[] {
  const { notification_basic_style: style, notification_builder_id: builder = 0 } = android
  if (shape !== 'android-notification' || style === undefined || builder === 0) return []
  return [
    warn('style-unused', {
      zh: '选了自定义通知样式（notification_builder_id 不为 0），响铃、震动、可清除的设置不起作用。',
      en: 'With a notification style of the app’s own (notification_builder_id other than 0), ring, vibrate and clearable have no effect.',
    }),
  ]
}
