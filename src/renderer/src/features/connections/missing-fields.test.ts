import { expect, test } from 'vitest'
import type { Connection } from '#shared/contract/connections.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { missingFields } from './missing-fields.ts'

const text = { zh: '字段', en: 'field' }
const field = (name: string, secret: boolean, required: boolean) => ({
  name,
  providerName: name,
  label: text,
  hint: text,
  secret,
  required,
})
const descriptor: ProviderDescriptor = {
  id: 'maxim',
  name: text,
  baseUrl: { label: text, hint: text, example: '' },
  fields: [field('appId', false, true), field('accessToken', true, true), field('note', false, false)],
  accountField: 'appId',
  audiences: [],
  messageFields: [],
  groups: [],
  operations: [],
  repeats: 'none',
  channels: [],
}
const connection: Connection = {
  id: '1',
  name: '客户端',
  provider: 'maxim',
  stage: 'test',
  baseUrl: 'https://push.example',
  account: 'app',
  settings: {},
  secrets: [{ field: 'accessToken', isSet: true, updatedAt: 1 }],
  builtIn: false,
  testAudience: null,
  limits: { inFlight: 4, perSecond: 10 },
  createdAt: 1,
  updatedAt: 1,
}
const missing = (of: Connection | null, values: Record<string, string>) =>
  missingFields(descriptor, of, values).map((each) => each.field)

test('a new connection needs its name, address and required fields, blanks do not count', () => {
  expect(missing(null, { name: ' ' })).toEqual(['name', 'baseUrl', 'appId', 'accessToken'])
  expect(missing(null, { name: 'a', baseUrl: 'b', appId: 'c', accessToken: 'd' })).toEqual([])
})

// Would catch: an emptied app id that is silently left as it was, or a token that has to be typed at every change.
test('a stored secret may stay empty, another field may not', () => {
  expect(missing(connection, { name: 'a', baseUrl: 'b', appId: '' })).toEqual(['appId'])
  const unset = { ...connection, secrets: [{ field: 'accessToken', isSet: false, updatedAt: null }] }
  expect(missing(unset, { name: 'a', baseUrl: 'b', appId: 'c' })).toEqual(['accessToken'])
})

test('of the practice connection only the name is asked', () => {
  expect(missing({ ...connection, builtIn: true }, {})).toEqual(['name'])
})
