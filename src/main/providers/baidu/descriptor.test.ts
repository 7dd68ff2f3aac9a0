import { expect, test } from 'vitest'
import { baiduContentSchema, emptyBaiduContent } from '#shared/domain/baidu-content.ts'
import { providerDescriptorSchema } from '#shared/domain/provider.ts'
import { practiceBaidu } from '#test/helpers/baidu.ts'
import { descriptor } from './descriptor.ts'

test('is plain data of the contract’s form', () => {
  expect(providerDescriptorSchema.parse(structuredClone(descriptor))).toEqual(descriptor)
  expect(descriptor.fields.find(({ name }) => name === descriptor.accountField)).toMatchObject({ secret: false })
  expect(descriptor.fields.filter(({ secret }) => secret).map(({ name }) => name)).toEqual(['secretKey'])
})

// Would catch: two tags in one request, of which the provider takes one, or a request that it refuses as too long.
test('the limits are the provider’s', () => {
  expect(descriptor.audiences).toEqual([
    { kind: 'channel_id', perRequest: 10_000 },
    { kind: 'tag', perRequest: 1, counted: true },
    { kind: 'all', perRequest: 1 },
  ])
})

test('4 sends and 14 operations are 18 calls; what changes something is a change', () => {
  expect(descriptor.operations).toHaveLength(14)
  const changes = descriptor.operations.filter(({ kind }) => kind === 'change').map(({ id }) => id)
  expect(changes).toEqual(['timer.cancel', 'app.create_tag', 'app.del_tag', 'tag.add_devices', 'tag.del_devices'])
})

test('every field has a name and a label of its own, and what it depends on is there', () => {
  const { messageFields, groups, operations } = descriptor
  for (const fields of [messageFields, ...operations.map((operation) => operation.fields)]) {
    expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length)
    for (const language of ['zh', 'en'] as const)
      expect(new Set(fields.map(({ label }) => label[language])).size).toBe(fields.length)
    for (const { when, group } of fields) {
      if (when) expect(fields.map(({ path }) => path)).toContain(when.path)
      if (group) expect(groups.map(({ id }) => id)).toContain(group)
    }
  }
  for (const language of ['zh', 'en'] as const)
    expect(new Set(operations.map(({ label }) => label[language])).size).toBe(operations.length)
})

test('each choice of the form is one that a message may hold', () => {
  for (const { path, options = [] } of descriptor.messageFields) {
    const [part = '', name] = path.split('.')
    for (const { value } of options) {
      const content = { ...emptyBaiduContent, [part]: name === undefined ? value : { [name]: value } }
      expect(baiduContentSchema.safeParse(content).success).toBe(true)
    }
  }
})

test('a connection to the practice provider has all that it needs', async () => {
  const { credentials } = await practiceBaidu()
  const required = descriptor.fields.filter((field) => field.required).map(({ name }) => name)
  expect(Object.keys(credentials).sort()).toEqual(required.sort())
})
