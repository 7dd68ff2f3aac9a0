import { describe, expect, test } from 'vitest'
import type { Audience } from '#shared/domain/audience.ts'
import { type BaiduContent, type BaiduShape, baiduContentSchema } from '#shared/domain/baidu-content.ts'
import type { Field } from '#shared/domain/field.ts'
import { android, notification } from '#test/helpers/baidu.ts'
import { descriptor } from './descriptor.ts'
import { pushesOf } from './mapping.ts'

const one: Audience = { kind: 'channel_id', values: android(1) }
const paramsOf = (content: BaiduContent, audience: Audience = one) =>
  [...pushesOf(content, audience, 10_000)][0]?.params
const msgOf = (content: BaiduContent) => JSON.parse(String(paramsOf(content)?.['msg'])) as Record<string, unknown>

/** Where each field of the form arrives, as the provider's documents have it. */
const places: Record<string, [inMsg: boolean, ...path: string[]]> = {
  text: [false, 'msg'],
  'android.title': [true, 'title'],
  'android.description': [true, 'description'],
  'android.open_type': [true, 'open_type'],
  'android.url': [true, 'url'],
  'android.pkg_content': [true, 'pkg_content'],
  'android.notification_builder_id': [true, 'notification_builder_id'],
  'android.notification_basic_style': [true, 'notification_basic_style'],
  'android.custom_content': [true, 'custom_content'],
  'android.target_channel_id': [true, 'target_channel_id'],
  'ios.title': [true, 'aps', 'alert', 'title'],
  'ios.body': [true, 'aps', 'alert'],
  'ios.summary_arg': [true, 'aps', 'alert', 'summary-arg'],
  'ios.sound': [true, 'aps', 'sound'],
  'ios.badge': [true, 'aps', 'badge'],
  'ios.mutable_content': [true, 'aps', 'mutable-content'],
  'ios.thread_id': [true, 'aps', 'thread-id'],
  'ios.custom': [true],
  'options.msg_expires': [false, 'msg_expires'],
  'options.deploy_status': [false, 'deploy_status'],
  'options.send_time': [false, 'send_time'],
  'options.topic_id': [false, 'topic_id'],
}

/** A value that a field takes, and the same as it arrives. */
function sample({ kind, options, min = 1 }: Field): [value: unknown, arrives: unknown] {
  if (kind === 'json') return ['{"k": "v"}', { k: 'v' }]
  if (kind === 'flag') return [true, 1]
  if (kind === 'choice') return [options?.[1]?.value, options?.[1]?.value]
  if (kind === 'bits') return [5, 5]
  if (kind === 'number' || kind === 'time' || kind === 'duration') return [min + 3, min + 3]
  return ['值 ~*', '值 ~*']
}

function contentWith({ path, when }: Field, value: unknown): BaiduContent {
  const base: Record<string, unknown> = { provider: 'baidu', shape: 'android-notification', options: {} }
  const put = (at: string, one: unknown) => {
    const [part = '', name] = at.split('.')
    base[part] = name === undefined ? one : { ...(base[part] as object | undefined), [name]: one }
  }
  for (const condition of when ? [when, ...(when.and ? [when.and] : [])] : []) put(condition.path, condition.values[0])
  put(path, value)
  return baiduContentSchema.parse(base)
}

const fields = descriptor.messageFields.filter(({ path }) => path !== 'shape')

test('every field of the form has a place, and no place is without a field', () => {
  expect(fields.map(({ path }) => path).sort()).toEqual(Object.keys(places).sort())
})

// Would catch: a field of the form that never leaves, or leaves as text where a number is wanted.
test.each(fields.map((field) => [field.path, field] as const))('%s arrives', (path, field) => {
  const [value, arrives] = sample(field)
  const content = contentWith(field, value)
  const audience: Audience = path === 'options.send_time' ? { kind: 'all' } : one
  const [inMsg, ...names] = places[path] ?? [false]
  const root: unknown = inMsg ? msgOf(content) : paramsOf(content, audience)
  const found = names.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], root)
  if (path === 'ios.custom') expect(found).toMatchObject(arrives as object)
  else expect(found).toEqual(arrives)
})

describe('what is unset is absent', () => {
  // Would catch: an empty text or a null that overrides what the provider would have chosen, or that breaks the sign.
  test.each<BaiduShape>(['android-notification', 'android-message', 'ios'])('%s', (shape) => {
    const content: BaiduContent = { provider: 'baidu', shape, options: {} }
    const { msg, ...params } = Object.fromEntries(
      Object.entries(paramsOf(content) ?? {}).filter(([, value]) => value !== undefined),
    )
    expect(params).toEqual({ channel_id: android(1)[0], msg_type: shape === 'android-message' ? 0 : 1 })
    expect(msg).toBe({ 'android-notification': '{}', 'android-message': '', ios: '{"aps":{}}' }[shape])
  })

  test('blank counts as unset', () => {
    const android = { title: ' ', description: '内容', url: '\n', custom_content: ' ', pkg_content: '' }
    expect(paramsOf(notification({ android }))?.['msg']).toBe('{"description":"内容"}')
    const ios = { title: ' ', body: '内容', sound: '', custom: ' ' }
    expect(paramsOf(notification({ shape: 'ios', ios }))?.['msg']).toBe('{"aps":{"alert":"内容"}}')
  })

  // Would catch: what was written for another form of the message, sent along unseen.
  test('fields of another form stay behind', () => {
    const everything = {
      text: 'x',
      ios: { body: 'i', badge: 0 },
      options: { deploy_status: 1 },
    }
    expect(msgOf(notification(everything))).toEqual({ title: '发货通知', description: '您的订单已发货' })
    expect(paramsOf(notification(everything))?.['deploy_status']).toBeUndefined()
    expect(msgOf(notification({ ...everything, shape: 'ios' }))).toEqual({ aps: { alert: 'i', badge: 0 } })
  })

  // Would catch: an address that a tap does not open any more, sent along unseen.
  test('what belongs to another tap stays behind', () => {
    const typed = { description: 'd', url: 'https://example.com', pkg_content: 'p' }
    const sent = (open_type?: number) =>
      Object.keys(msgOf(notification({ android: { ...typed, ...(open_type === undefined ? {} : { open_type }) } })))
    expect(sent()).toEqual(['description'])
    expect(sent(0)).toEqual(['description', 'open_type'])
    expect(sent(1)).toEqual(['description', 'open_type', 'url'])
    expect(sent(2)).toEqual(['description', 'open_type', 'pkg_content'])
  })

  // Would catch: "no" sent as if it were unset, or the other way round.
  test('a flag has three states', () => {
    const aps = (mutable_content?: boolean) =>
      msgOf(
        notification({
          shape: 'ios',
          ios: { body: 'i', ...(mutable_content === undefined ? {} : { mutable_content }) },
        }),
      )['aps']
    expect([aps(), aps(false), aps(true)]).toEqual([
      { alert: 'i' },
      { alert: 'i', 'mutable-content': 0 },
      { alert: 'i', 'mutable-content': 1 },
    ])
  })
})

test('zero is a value', () => {
  const android = { description: 'd', notification_builder_id: 0, notification_basic_style: 0, open_type: 0 }
  expect(msgOf(notification({ android }))).toEqual(android)
})

test('numbers typed as JSON keep every digit', () => {
  const ios = { body: 'i', custom: '{"id": 3785562685113372034, "x": 1.0}' }
  expect(paramsOf(notification({ shape: 'ios', ios }))?.['msg']).toBe(
    '{"id":3785562685113372034,"x":1.0,"aps":{"alert":"i"}}',
  )
})
