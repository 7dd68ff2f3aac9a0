import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { requestId } from '../case.ts'

const android = {
  sound: 's',
  channel_id: 'c',
  click_action: 'intent',
  intent: 'intent:#Intent;component=a/b;end',
} as const
const androidBody = '{"sound":"s","channel_id":"c","click_action":"intent","intent":"intent:#Intent;component=a/b;end"}'
const with_ = (more: string) => `${androidBody.slice(0, -1)},${more}}`

/** Every field of 4.2 with a value, and the body that they make, in the order of the document. */
export const fullNotify: { content: MaximContent; body: string; headers: Record<string, string> } = {
  content: {
    provider: 'maxim',
    setting: { distribution_strategy: 'ospush_only', ospush_sequence: ['ups', 'meizu'] },
    actAs: { header: 'group_id', id: '6597069766657' },
    message: {
      type: 'image',
      title: '标题',
      body: '内容 "引号"',
      attachment_url: 'https://example.com/a.png',
      big_text: '大文本',
      badge: '+1',
      ext: '{"key1": 9007199254740993, "key2": "value2"}',
      show_begin_time: 1_790_000_100,
      show_end_time: 1_790_000_200,
      ios: {
        sound: 's',
        content_available: true,
        mutable_content: false,
        category: 'k',
        thread_id: 't',
        subtitle: 'u',
        apns_collapse_id: 'i',
      },
      android,
      huawei: { ...android, badge_class: 'com.test.badge.MainActivity' },
      xiaomi: android,
      oppo: android,
      vivo: { ...android, push_mode: 1, classification: 0 },
      flyme: android,
      fcm: android,
    },
  },
  headers: { group_id: '6597069766657' },
  body: [
    '{"audience":{"user_id":[2302128618880,9007199254740993]},',
    `"setting":{"request_id":"${requestId}","distribution_strategy":"ospush_only","ospush_sequence":["ups","meizu"]},`,
    '"message":{"type":"image","title":"标题","body":"内容 \\"引号\\"","attachment_url":"https://example.com/a.png",',
    '"big_text":"大文本","badge":"+1","ext":{"key1":9007199254740993,"key2":"value2"},',
    '"show_begin_time":1790000100,"show_end_time":1790000200,',
    '"ios":{"sound":"s","content_available":true,"mutable_content":false,"category":"k","thread_id":"t",',
    '"subtitle":"u","apns_collapse_id":"i"},',
    `"android":${androidBody},"huawei":${with_('"badge_class":"com.test.badge.MainActivity"')},`,
    `"xiaomi":${androidBody},"oppo":${androidBody},"vivo":${with_('"push_mode":1,"classification":0')},`,
    `"flyme":${androidBody},"fcm":${androidBody}}}`,
  ].join(''),
}
