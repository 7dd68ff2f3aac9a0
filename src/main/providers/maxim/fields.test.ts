import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Secret } from '#main/vault/secret.ts'
import { type MaximContent, maximContentSchema } from '#shared/domain/maxim-content.ts'
import { type Bench, startBench } from '#test/helpers/practice.ts'
import { createHttp } from '../http.ts'
import { maxim } from './index.ts'

/** The fields of POST /push/notify, written down from the source document, with the JSON type that it gives each. */
const documented = `
audience any
setting.request_id string
setting.distribution_strategy string
setting.ospush_sequence array
message.type string
message.title string
message.body string
message.attachment_url string
message.big_text string
message.badge string
message.ext object
message.show_begin_time number
message.show_end_time number
message.ios.sound string
message.ios.content_available boolean
message.ios.mutable_content boolean
message.ios.category string
message.ios.thread_id string
message.ios.subtitle string
message.ios.apns_collapse_id string
message.android.sound string
message.android.channel_id string
message.android.click_action string
message.android.intent string
message.huawei.sound string
message.huawei.channel_id string
message.huawei.click_action string
message.huawei.intent string
message.huawei.badge_class string
message.xiaomi.sound string
message.xiaomi.channel_id string
message.xiaomi.click_action string
message.xiaomi.intent string
message.oppo.sound string
message.oppo.channel_id string
message.oppo.click_action string
message.oppo.intent string
message.vivo.sound string
message.vivo.channel_id string
message.vivo.click_action string
message.vivo.intent string
message.vivo.push_mode number
message.vivo.classification number
message.flyme.sound string
message.flyme.channel_id string
message.flyme.click_action string
message.flyme.intent string
message.fcm.sound string
message.fcm.channel_id string
message.fcm.click_action string
message.fcm.intent string`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [path: string, type: string])

/** Sent always: the audience is no field of the message, the request id is ours, the type has no unset state here. */
const always = ['audience', 'setting.request_id', 'message.type']

let bench: Bench
const http = createHttp({ after: () => () => {} })
beforeAll(async () => {
  bench = await startBench()
})
afterAll(async () => {
  http.close()
  await bench.practice.close()
})

type Tree = { [name: string]: unknown }
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)
const valueAt = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isTree(value) ? value[name] : undefined), tree)
const typeOf = (value: unknown) => (Array.isArray(value) ? 'array' : typeof value)
/** `ext` and the audience are one field each, whatever they hold. */
const leaves = (tree: Tree, path = ''): string[] =>
  Object.entries(tree).flatMap(([name, value]) => {
    const inner = path === '' ? name : `${path}.${name}`
    return isTree(value) && inner !== 'audience' && inner !== 'message.ext' ? leaves(value, inner) : [inner]
  })

/** A value that the field takes, as the form would give it. */
function valueFor(path: string): unknown {
  if (path === 'message.type') return 'image'
  const special: Tree = {
    'message.attachment_url': 'https://example.com/1.jpg',
    'message.badge': '+1',
    'message.show_begin_time': 1_790_000_100,
    'message.show_end_time': 1_790_000_200,
  }
  if (path in special) return special[path]
  if (path.endsWith('.intent')) return 'intent:#Intent;component=a/b;end'
  const field = maxim.descriptor.messageFields.find((one) => one.path === path)
  switch (field?.kind) {
    case 'text':
    case 'lines':
      return `值 ${path}`
    case 'json':
      return '{"key1": 9007199254740993}'
    case 'flag':
      return false
    case 'choice':
      return field.options?.[0]?.value
    case 'sequence':
      return field.options?.map(({ value }) => value)
    default:
      return undefined
  }
}

/** A message with these fields set and nothing else. */
function contentWith(paths: readonly string[]): MaximContent {
  const content: Tree = { provider: 'maxim', setting: {}, message: { type: 'text' } }
  for (const path of paths) {
    const names = path.split('.')
    const last = names.pop() ?? ''
    const parent = names.reduce<Tree>((tree, name) => {
      tree[name] ??= {}
      return tree[name] as Tree
    }, content)
    parent[last] = valueFor(path)
  }
  return maximContentSchema.parse(content)
}

/** Sends it over real HTTP and gives the JSON that arrived. */
async function arrived(content: MaximContent): Promise<Tree> {
  const { baseUrl, appId, accessToken } = bench.practice.maxim
  const account = { baseUrl, settings: { appId }, secrets: { accessToken: new Secret(accessToken) } }
  const audience = { kind: 'alias' as const, values: ['u10001'] }
  const before = bench.practice.maxim.ledger().length
  for (const request of maxim.plan({ account, content, audience, newId: () => crypto.randomUUID(), now: 0 })) {
    const result = await http.send(
      maxim.prepare(request, account, { now: 0, token: null }),
      new AbortController().signal,
    )
    expect(maxim.interpret(result)).toMatchObject({ outcome: 'accepted' })
  }
  const entries = bench.practice.maxim.ledger().slice(before)
  expect(entries).toHaveLength(1)
  return JSON.parse(entries[0]?.body ?? '') as Tree
}

/** A picture needs its address, a page its intent. */
const needs = (path: string): string[] => {
  if (path === 'audience' || path === 'setting.request_id') return []
  if (path === 'message.type') return [path, 'message.attachment_url']
  return path.endsWith('.click_action') ? [path, path.replace('click_action', 'intent')] : [path]
}

test('the source has 51 fields, and 49 of them are the message’s', () => {
  expect(documented).toHaveLength(51)
  const paths = maxim.descriptor.messageFields.map(({ path }) => path).filter((path) => !path.startsWith('actAs.'))
  const written = documented.map(([path]) => path)
  expect([...paths].sort()).toEqual(written.filter((path) => !always.slice(0, 2).includes(path)).sort())
  expect(new Set(paths).size).toBe(paths.length)
})

// Would catch: a field that the form offers and the mapping forgets, writes elsewhere or as another type.
test.each(documented)('%s arrives as %s', async (path, type) => {
  const body = await arrived(contentWith(needs(path)))
  const value = valueAt(body, path)
  expect(value).not.toBeUndefined()
  if (type !== 'any') expect(typeOf(value)).toBe(type)
  // nothing else came along
  const expected = new Set([...always, ...needs(path)])
  expect(leaves(body).sort()).toEqual([...expected].sort())
})

// Would catch: a null, an empty text or an empty object in place of what the operator left unset.
test('a message of which nothing is set has no other field', async () => {
  const body = await arrived(contentWith([]))
  expect(leaves(body)).toEqual(always)
  expect(Object.keys(body['message'] as Tree)).toEqual(['type'])
})

describe('all fields together', () => {
  const settable = documented.map(([path]) => path).filter((path) => !always.slice(0, 2).includes(path))

  test('arrive, in the order of the source whatever order they were set in', async () => {
    const inOrder = documented.map(([path]) => path)
    expect(leaves(await arrived(contentWith(settable)))).toEqual(inOrder)
    expect(leaves(await arrived(contentWith(settable.toReversed())))).toEqual(inOrder)
  })

  test.each(settable.filter((path) => path !== 'message.type'))('%s unset is absent, the others stay', async (path) => {
    const without = settable.filter(
      (one) =>
        one !== path &&
        // without an address it is no picture, without an intent no page
        !(path === 'message.attachment_url' && one === 'message.type') &&
        !(path.endsWith('.intent') && one === path.replace('intent', 'click_action')),
    )
    const sent = leaves(await arrived(contentWith(without)))
    expect(sent).not.toContain(path)
    expect(sent).toEqual(documented.map(([one]) => one).filter((one) => always.includes(one) || without.includes(one)))
  })

  // Would catch: a blank that the form leaves behind, which overrides what the provider would have chosen.
  test('blank texts, empty lists and empty objects are absent', async () => {
    const blank = maximContentSchema.parse({
      provider: 'maxim',
      setting: { ospush_sequence: [] },
      message: {
        type: 'text',
        ...Object.fromEntries(['title', 'attachment_url', 'big_text', 'badge', 'ext'].map((name) => [name, ' \n'])),
        ios: {},
        android: { sound: '', intent: '  ' },
        huawei: { badge_class: '' },
        vivo: {},
      },
    })
    expect(leaves(await arrived(blank))).toEqual(always)
  })

  test('no is sent as no', async () => {
    const content = contentWith(['message.ios.content_available', 'message.vivo.push_mode'])
    expect((await arrived(content))['message']).toEqual({
      type: 'text',
      ios: { content_available: false },
      vivo: { push_mode: 0 },
    })
  })
})
