import type { Field } from '#shared/domain/field.ts'
import { mediaTypes, writtenTypes } from './mapping.ts'

const onlyFor = (...values: string[]) => ({ group: 'content', when: { path: 'msg.msgType', values } })

/** Fields of POST /suplink/openapi/v1/notify without its recipients; which kind takes which is the source's. */
export const messageFields: Field[] = [
  {
    path: 'appId',
    kind: 'text',
    label: { zh: '应用（appId）', en: 'App (appId)' },
    hint: {
      zh: '消息显示在哪个应用名下。应用须在管理后台打开“订阅消息”，用户才收得到。',
      en: 'The app under whose name the message appears. It must have “Subscribe message” switched on in the admin console.',
    },
    max: 200,
  },
  {
    path: 'msg.msgType',
    kind: 'choice',
    label: { zh: '消息类型', en: 'Kind of message' },
    required: true,
    options: [
      { value: 'card_msg', label: { zh: '卡片', en: 'Card' } },
      { value: 'text_msg', label: { zh: '文本', en: 'Text' } },
      { value: 'image_msg', label: { zh: '图片', en: 'Picture' } },
      { value: 'video_msg', label: { zh: '视频', en: 'Video' } },
      { value: 'voice_msg', label: { zh: '语音', en: 'Voice' } },
      { value: 'file_msg', label: { zh: '文件', en: 'File' } },
    ],
  },
  {
    path: 'msg.title',
    kind: 'text',
    label: { zh: '标题', en: 'Title' },
    max: 10_000,
    ...onlyFor('card_msg'),
  },
  {
    path: 'msg.content',
    kind: 'lines',
    label: { zh: '内容', en: 'Content' },
    required: true,
    max: 100_000,
    ...onlyFor(...writtenTypes),
  },
  {
    path: 'msg.link',
    kind: 'text',
    label: { zh: '点击后打开的链接', en: 'Link opened on click' },
    hint: { zh: '以 http:// 或 https:// 开头。', en: 'Begins with http:// or https://.' },
    max: 4_000,
    ...onlyFor('card_msg'),
  },
  {
    path: 'msg.type',
    kind: 'text',
    label: { zh: '卡片模板', en: 'Card template' },
    hint: { zh: '留空时平台用 default。', en: 'Left empty, the provider uses default.' },
    max: 200,
    ...onlyFor('card_msg'),
  },
  {
    path: 'msg.resourceId',
    kind: 'number',
    label: { zh: '资源 ID', en: 'Resource ID' },
    required: true,
    min: 0,
    ...onlyFor(...mediaTypes),
  },
]
