import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Field } from '#shared/domain/field.ts'
import { type SuplinkContent, suplinkContentSchema } from '#shared/domain/suplink-content.ts'
import { notifyBody } from './mapping.ts'
import { messageFields } from './message-fields.ts'

type Message = SuplinkContent['msg']
const textOf = (msg: Message, appId?: string, imageType?: string) =>
  notifyBody({ provider: 'suplink', msg, ...(appId !== undefined && { appId }) }, ['test100'], imageType).toString()

const everything = { title: '标题', content: '内容 😀', link: 'https://e.com/a', type: 'default', resourceId: 12 }
const kinds: Message['msgType'][] = ['card_msg', 'text_msg', 'image_msg', 'video_msg', 'voice_msg', 'file_msg']

test('a whole card has the provider’s own names, in bytes that do not change', () => {
  expect(textOf({ msgType: 'card_msg', ...everything }, ' A84BB90914CA ')).toBe(
    '{"appId":"A84BB90914CA","toUsers":["test100"],"msg":{"msgType":"card_msg",' +
      '"title":"标题","content":"内容 😀","link":"https://e.com/a","type":"default"}}',
  )
})

// Would catch: a card's title in a text message, or a text in a picture, left over from another kind in the form.
test.each([
  ['card_msg', ['title', 'content', 'link', 'type']],
  ['text_msg', ['content']],
  ['image_msg', ['resourceId']],
  ['video_msg', ['resourceId']],
  ['voice_msg', ['resourceId']],
  ['file_msg', ['resourceId']],
] as const)('%s takes %j and nothing else', (msgType, names) => {
  const { msg } = JSON.parse(textOf({ msgType, ...everything })) as { msg: Message }
  expect(msg).toEqual({ msgType, ...Object.fromEntries(names.map((name) => [name, everything[name]])) })
})

describe('pictures', () => {
  // Would catch: a version of the platform that gets a kind of message that it does not know.
  test('are named as the connection says', () => {
    expect(textOf({ msgType: 'image_msg', resourceId: 1 })).toContain('"msgType":"image_msg"')
    expect(textOf({ msgType: 'image_msg', resourceId: 1 }, '', 'img_msg')).toContain('"msgType":"img_msg"')
    for (const msgType of kinds.filter((kind) => kind !== 'image_msg')) {
      expect(textOf({ msgType, ...everything }, '', 'img_msg')).toContain(`"msgType":"${msgType}"`)
    }
  })
})

describe('what is unset is absent', () => {
  test.each(kinds)('of an empty %s only its kind is sent', (msgType) => {
    const bare = `{"toUsers":["test100"],"msg":{"msgType":"${msgType}"}}`
    expect(textOf({ msgType })).toBe(bare)
    expect(textOf({ msgType, title: '', content: ' ', link: '\n', type: '\u3000' }, ' ')).toBe(bare)
  })

  test('resource 0 is a resource', () => {
    expect(textOf({ msgType: 'file_msg', resourceId: 0 })).toContain('"resourceId":0')
  })

  test('any message leaves no null and no blank text', () => {
    const text = fc.option(fc.oneof(fc.string(), fc.constantFrom('', ' ', '\u3000')), { nil: undefined })
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        text,
        text,
        text,
        text,
        text,
        (msgType, title, content, link, type, id) => {
          const given = Object.fromEntries(
            Object.entries({ title, content, link, type }).filter(([, value]) => value !== undefined),
          )
          const body = JSON.parse(textOf({ msgType, ...given }, id)) as { appId?: string; msg: Record<string, unknown> }
          const values = [...Object.values(body.msg), ...('appId' in body ? [body.appId] : [])]
          expect(values.every((value) => typeof value === 'string' && value.trim() !== '')).toBe(true)
        },
      ),
    )
  })
})

describe('the fields of the form', () => {
  const sample: Partial<Record<Field['kind'], unknown>> = { text: 'https://e.com', lines: '第一行\n第二行', number: 7 }
  const place = (path: string, value: unknown): object =>
    path.split('.').reduceRight<unknown>((inner, name) => ({ [name]: inner }), value) as object

  // Would catch: a field of the form that is not sent, or one that arrives as another type or elsewhere.
  test.each(messageFields.map((field) => [field.path, field] as const))('%s arrives at its place', (path, field) => {
    const values = field.kind === 'choice' ? (field.options ?? []).map(({ value }) => value) : [sample[field.kind]]
    for (const value of values) {
      const msgType = field.kind === 'choice' ? value : (field.when?.values[0] ?? 'text_msg')
      const given = place(path, value) as { msg?: object }
      const content = { provider: 'suplink', ...given, msg: { msgType, ...given.msg } }
      const sent: unknown = JSON.parse(notifyBody(suplinkContentSchema.parse(content), ['u']).toString())
      expect(sent).toMatchObject(place(path, value))
    }
  })

  test('are those of the message, each once', () => {
    const shape = suplinkContentSchema.shape
    const paths = ['appId', ...Object.keys(shape.msg.shape).map((name) => `msg.${name}`)]
    expect(messageFields.map(({ path }) => path).sort()).toEqual(paths.sort())
  })

  test('are shown for the kinds that take them', () => {
    for (const { path, when } of messageFields.filter((field) => field.when)) {
      const name = path.split('.')[1] ?? ''
      const taking = kinds.filter((msgType) => textOf({ msgType, ...everything }).includes(`"${name}":`))
      expect([...(when?.values ?? [])]).toEqual(taking)
    }
  })
})
