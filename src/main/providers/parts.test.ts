import { expect, test } from 'vitest'
import { contentSchema } from '#shared/domain/content.ts'
import { partsOf } from '#shared/domain/content-parts.ts'
import { providers } from './registry.ts'

const full = [
  {
    provider: 'baidu',
    shape: 'ios',
    ios: {
      title: 't',
      body: 'b',
      summary_arg: 's',
      sound: 'd',
      badge: 1,
      mutable_content: true,
      thread_id: 't',
      custom: '{}',
    },
    options: { msg_expires: 1, deploy_status: 1, send_time: 1, topic_id: 't' },
  },
  {
    provider: 'baidu',
    shape: 'android-notification',
    android: {
      ...{
        title: 't',
        description: 'd',
        notification_builder_id: 1,
        notification_basic_style: 1,
        open_type: 1,
        url: 'u',
      },
      ...{ custom_content: '{}', target_channel_id: 'c' },
    },
    options: {},
  },
  { provider: 'baidu', shape: 'android-message', text: 't', options: {} },
  { provider: 'suplink', appId: 'a', msg: { msgType: 'card_msg', title: 't', content: 'c', link: 'l', type: 't' } },
  { provider: 'suplink', msg: { msgType: 'file_msg', resourceId: 1 } },
  { provider: 'forward', event: { type: 't', appid: 'a', payload: '[]' } },
  {
    provider: 'maxim',
    setting: { distribution_strategy: 'combined', ospush_sequence: ['fcm'] },
    message: {
      ...{ type: 'image', title: 't', body: 'b', attachment_url: 'a', big_text: 'b', badge: '1', ext: '{}' },
      ...{ show_begin_time: 1, show_end_time: 2, ios: { subtitle: 's' }, android: { sound: 's' } },
    },
    actAs: { header: 'user_id', id: '1' },
  },
].map((content) => contentSchema.parse(content))

// Would catch: something left behind by a transfer that no list can name.
test('every part of a message has a field, by whose label it is named', () => {
  for (const content of full) {
    const known = new Set(providers[content.provider].descriptor.messageFields.map(({ path }) => path))
    expect([...partsOf(content).keys()].filter((path) => !known.has(path))).toEqual([])
  }
})
