import type { Audience } from '#shared/domain/audience.ts'
import type { BaiduContent } from '#shared/domain/baidu-content.ts'
import type { Case, Sent, Variant } from '../case.ts'

const apikey = 'canaryless-api-key'
export const device = '3785562685113372034'
export const otherDevice = '3785562685113372041'

export const form = (path: string, body: Record<string, string>): Sent => ({
  method: 'POST',
  url: `/rest/3.0/${path}`,
  headers: { 'content-type': 'application/x-www-form-urlencoded;charset=utf-8' },
  body: { apikey, ...body },
})

const plain: BaiduContent = {
  provider: 'baidu',
  shape: 'android-notification',
  android: { title: '', description: '发货', custom_content: ' ' },
  options: {},
}
const plainForm = { msg_type: '1', msg: '{"description":"发货"}' }

const everything: BaiduContent = {
  provider: 'baidu',
  shape: 'android-notification',
  android: {
    title: 'a~b*(c)',
    description: "d'e!f+g%h&i=j k",
    notification_builder_id: 0,
    notification_basic_style: 7,
    open_type: 2,
    url: 'https://example.com/?a=1',
    pkg_content: 'p',
    custom_content: '{"k":"v"}',
    target_channel_id: 't',
  },
  options: { msg_expires: 3_600, topic_id: 'order_1', send_time: 1_790_003_600 },
}
const everythingForm = {
  msg_type: '1',
  msg:
    '{"title":"a~b*(c)","description":"d\'e!f+g%h&i=j k","notification_builder_id":0,"notification_basic_style":7,' +
    '"open_type":2,"target_channel_id":"t","pkg_content":"p","custom_content":{"k":"v"}}',
  msg_expires: '3600',
}

const ios: BaiduContent = {
  provider: 'baidu',
  shape: 'ios',
  ios: { title: '到货', body: '可以取货了', badge: 3, mutable_content: true, custom: '{"id":9007199254740993}' },
  options: { msg_expires: 60, deploy_status: 1, send_time: 1_790_003_600 },
}
const iosForm = {
  msg_type: '1',
  msg: '{"id":9007199254740993,"aps":{"alert":{"title":"到货","body":"可以取货了"},"badge":3,"mutable-content":1}}',
  msg_expires: '60',
  deploy_status: '1',
  send_time: '1790003600',
}

const own = { settings: { deviceType: '3', signLifeSeconds: '300' } }
const ownForm = { device_type: '3', expires: '1790000300' }

interface Push {
  path: string
  audience: Audience
  names: Record<string, string>
  full: Omit<Variant, 'sent'> & { form: Record<string, string> }
}

const pushes: Push[] = [
  {
    path: 'push/single_device',
    audience: { kind: 'channel_id', values: [device] },
    names: { channel_id: device },
    full: {
      ...own,
      asked: () => ({ content: everything, audience: { kind: 'channel_id', values: [device] } }),
      form: { ...ownForm, ...everythingForm, channel_id: device, topic_id: 'order_1' },
    },
  },
  {
    path: 'push/batch_device',
    audience: { kind: 'channel_id', values: [device, otherDevice] },
    names: { channel_ids: `["${device}","${otherDevice}"]` },
    full: {
      ...own,
      asked: () => ({ content: everything, audience: { kind: 'channel_id', values: [device, otherDevice] } }),
      form: { ...ownForm, ...everythingForm, channel_ids: `["${device}","${otherDevice}"]`, topic_id: 'order_1' },
    },
  },
  {
    path: 'push/all',
    audience: { kind: 'all' },
    names: {},
    full: {
      settings: { deviceType: '4' },
      asked: () => ({ content: ios, audience: { kind: 'all' } }),
      form: { device_type: '4', ...iosForm },
    },
  },
  {
    path: 'push/tags',
    audience: { kind: 'tag', values: ['新用户'] },
    names: { type: '1', tag: '新用户' },
    full: {
      asked: () => ({
        content: { provider: 'baidu', shape: 'android-message', text: '{"a":"~*"}', options: { msg_expires: 1 } },
        audience: { kind: 'tag', values: ["a-b_c.d e~f!g'h(i)j*k+l%m/n&o=p"] },
      }),
      form: { type: '1', tag: "a-b_c.d e~f!g'h(i)j*k+l%m/n&o=p", msg_type: '0', msg: '{"a":"~*"}', msg_expires: '1' },
    },
  },
]

export const baiduPushCases: Case[] = pushes.map(({ path, audience, names, full: { form: fullForm, ...full } }) => ({
  provider: 'baidu',
  kind: 'send',
  name: path,
  success: '{"request_id":12394838223,"response_params":{"msg_id":"3570960677660087563","send_time":1427180905}}',
  bare: { asked: () => ({ content: plain, audience }), sent: [form(path, { ...names, ...plainForm })] },
  full: { ...full, sent: [form(path, fullForm)] },
}))
