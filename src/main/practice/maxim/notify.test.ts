import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bench, call, startBench } from '#test/helpers/practice.ts'

let bench: Bench
beforeAll(async () => {
  bench = await startBench()
})
afterAll(() => bench.practice.close())

const send = (body: unknown) => call(bench.practice, '/push/notify', { body })
const sendMessage = (message: object) => send({ audience: 'all', message })

const android = { sound: 's', channel_id: 'c', click_action: 'intent', intent: 'intent:#Intent;component=a/b;end' }
/** Every field of the description, each with a value that it allows. */
const everything = {
  audience: { tag: ['beijing'] },
  setting: { request_id: 'r', distribution_strategy: 'combined', ospush_sequence: ['huawei', 'meizu', 'ups', 'fcm'] },
  message: {
    type: 'image',
    title: '标题',
    body: 'b',
    attachment_url: 'https://example.com/1.jpg',
    big_text: 'big',
    badge: '+1',
    ext: { key1: 123, key2: null, key3: '', key4: [{}] },
    show_begin_time: 1_790_000_000,
    show_end_time: 1_790_000_060,
    ios: {
      sound: 's',
      content_available: true,
      mutable_content: false,
      category: 'c',
      thread_id: 't',
      subtitle: 's',
      apns_collapse_id: 'a',
    },
    android,
    huawei: { ...android, badge_class: 'com.test.badge.MainActivity' },
    xiaomi: android,
    oppo: android,
    vivo: { ...android, push_mode: 1, classification: 0 },
    flyme: android,
    fcm: { ...android, click_action: 'open_app' },
  },
}

type Tree = { [name: string]: unknown }
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)
/** The audience and the free `ext` count as one field each. */
function leaves(tree: Tree, path: string[] = []): string[][] {
  return Object.entries(tree).flatMap(([name, value]) =>
    isTree(value) && name !== 'audience' && name !== 'ext' ? leaves(value, [...path, name]) : [[...path, name]],
  )
}
function valueAt(path: string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Tree)[name], everything)
}
function withValue(path: string[], value: unknown): Tree {
  const copy = JSON.parse(JSON.stringify(everything)) as Tree
  const parent = path.slice(0, -1).reduce((tree, name) => tree[name] as Tree, copy)
  parent[path.at(-1) ?? ''] = value
  return copy
}
const paths = leaves(everything)

// Would catch: a field of the description that the practice provider does not know.
test('all 51 fields are known, together', async () => {
  expect(paths).toHaveLength(51)
  expect(await send(everything)).toMatchObject({ status: 200, code: 200, message: null })
})

// Would catch: a mapping that sends a number as text, a text as a number, a boolean as 0 or 1.
test.each(paths.map((path) => [path.join('.'), path] as const))(
  '%s of another type is refused by name',
  async (name, path) => {
    const right = valueAt(path)
    const wrong = [5, '5', true, {}, [7]].filter(
      (value) => typeof value !== typeof right || Array.isArray(value) !== Array.isArray(right),
    )
    for (const value of name === 'audience' ? [5, true, [7]] : wrong) {
      const reply = await send(withValue(path, value))
      expect([value, reply.code, reply.message]).toEqual([value, 10002, expect.stringContaining(name)])
    }
  },
)

// Would catch: a mapping that sends fields which the operator left empty.
test.each(paths.map((path) => [path.join('.'), path] as const))(
  '%s that is unset is refused by name',
  async (name, path) => {
    for (const value of [null, ...(typeof valueAt(path) === 'string' ? [''] : [])]) {
      const reply = await send(withValue(path, value))
      expect([value, reply.code, reply.message]).toEqual([value, 10002, expect.stringContaining(name)])
    }
  },
)

// Would catch: a misspelt field, on which the real provider says nothing and pushes without it.
test.each([
  [['targets'], 'targets'],
  [['setting', 'requestId'], 'setting.requestId'],
  [['message', 'attachmentUrl'], 'message.attachmentUrl'],
  [['message', 'meizu'], 'message.meizu'],
  [['message', 'ios', 'badge'], 'message.ios.badge'],
  [['message', 'xiaomi', 'badge_class'], 'message.xiaomi.badge_class'],
  [['message', 'oppo', 'push_mode'], 'message.oppo.push_mode'],
  [['message', 'constructor'], 'message.constructor'],
])('an unknown field is refused: %s', async (path, name) => {
  expect(await send(withValue(path, 'x'))).toMatchObject({ code: 10002, message: expect.stringContaining(name) })
})

// Would catch: values outside the lists of the description.
test.each([
  [
    ['setting', 'distribution_strategy'],
    ['both', 'Combined'],
    ['mxpush_only', 'ospush_only'],
  ],
  [
    ['setting', 'ospush_sequence'],
    [[], ['flyme'], ['ups', 'ups'], ['apns'], 'ups'],
    [['ups'], ['meizu', 'fcm']],
  ],
  [['message', 'type'], ['video', 'TEXT'], ['cmd']],
  [
    ['message', 'badge'],
    ['+', '-1', '++1', '1.5', ' 1', '五'],
    ['0', '5', '+12'],
  ],
  [['message', 'android', 'click_action'], ['url'], ['open_app']],
  [['message', 'vivo', 'push_mode'], [2, -1, '1', true], [0]],
  [['message', 'vivo', 'classification'], [2, 1.5], [1]],
  [
    ['message', 'show_begin_time'],
    [1_790_000_000_000, 1.5, -1],
    [0, 2_147_483_647],
  ],
  [
    ['message', 'attachment_url'],
    ['1.jpg', 'ftp://example.com/1.jpg', 'https://example.com/1.mp4', 'https://example.com/1.jpg?x=1'],
    ['http://example.com/1.PNG', 'https://example.com/1.jpeg'],
  ],
])('%s takes only what is described', async (path, wrong, right) => {
  for (const value of wrong) {
    const reply = await send(withValue(path, value))
    expect([value, reply.code, reply.message]).toEqual([value, 10002, expect.stringContaining(path.join('.'))])
  }
  for (const value of right) expect([value, (await send(withValue(path, value))).code]).toEqual([value, 200])
})

// Would catch: numbers written with a point or an exponent, which an int32 of the provider does not take.
test('an integer is written as one', async () => {
  for (const text of ['1.0', '1e0', '0.5']) {
    const reply = await send(`{"audience":"all","message":{"vivo":{"push_mode":${text}}}}`)
    expect([text, reply.code]).toEqual([text, 10002])
  }
})

// Would catch: a message left out, or an image without its picture.
test('what must be there', async () => {
  expect(await send({ audience: 'all' })).toMatchObject({ code: 10002, message: expect.stringContaining('message') })
  expect(await send({ message: { body: 'x' } })).toMatchObject({
    code: 10002,
    message: expect.stringContaining('audience'),
  })
  expect(await sendMessage({ type: 'image' })).toMatchObject({
    code: 10002,
    message: expect.stringContaining('attachment_url'),
  })
  expect(await sendMessage({ type: 'text', attachment_url: 'https://example.com/1.mp4' })).toMatchObject({ code: 200 })
  expect(await sendMessage({})).toMatchObject({ code: 200 })
})

// Would catch: a form that demands the intent in the wrong place, or not where a vendor's object changes the action.
test('an intent is needed where it takes effect', async () => {
  const intent = 'intent:#Intent;component=a/b;end'
  const wrong = [
    { android: { click_action: 'intent' } },
    { android: { click_action: 'intent' }, huawei: { intent } },
    { vivo: { click_action: 'intent' } },
    { android: { click_action: 'open_app' }, fcm: { click_action: 'intent' } },
  ]
  for (const message of wrong) expect([message, (await sendMessage(message)).code]).toEqual([message, 10002])
  const right = [
    { android: { click_action: 'intent', intent } },
    { android: { intent }, huawei: { click_action: 'intent' } },
    { android: { click_action: 'intent', intent }, oppo: { click_action: 'open_app' } },
    { flyme: { click_action: 'intent', intent } },
  ]
  for (const message of right) expect([message, (await sendMessage(message)).code]).toEqual([message, 200])
})
