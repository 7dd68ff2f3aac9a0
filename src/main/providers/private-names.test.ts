import { expect, test } from 'vitest'
import { isPrivateField, isPrivateName } from '#shared/domain/private-names.ts'
import { providers } from './registry.ts'

const all = Object.values(providers).flatMap(({ descriptor }) => [
  ...descriptor.fields.filter(({ secret }) => !secret).map(({ name }) => name),
  ...descriptor.messageFields.map(({ path }) => path),
  ...descriptor.operations.flatMap(({ fields }) => fields.map(({ path }) => path)),
])

/** Looked at one by one: what these hold names no recipient, tenant or app, and lets nobody in. */
const plain = [
  ...['administratorToken', 'accessKey', 'imageType', 'listLimit', 'deviceType', 'signLifeSeconds'],
  ...['status', 'mode', 'tokenUrl', 'tokenLife', 'basic', 'scope'],
  ...[
    'event.type',
    'event.payload',
    'actAs.header',
    'shape',
    'text',
    'file',
    'unread',
    'taskIds',
    'provider',
    'environment',
    'start',
    'limit',
  ],
  ...['startDate', 'endDate', 'range_start', 'range_end', 'topic_id', 'msg_id', 'timer_id'],
]
const saysWhat = /^(message|msg|setting|android|ios|options)\./

// Would catch: a field that a later version adds and nobody has asked whether a shared screen may show it.
test('every field of every provider is private, or was looked at and is plain', () => {
  const undecided = new Set(
    all.filter((path) => !isPrivateField(path) && !saysWhat.test(path) && !plain.includes(path)),
  )
  expect([...undecided]).toEqual([])
  expect(plain.filter((path) => !all.includes(path))).toEqual([])
})

test('what is said to be private exists', () => {
  for (const path of ['appId', 'apiKey', 'apps', 'agentId', 'event.appid', 'actAs.id', 'tenantId', 'instanceName'])
    expect(all.filter((one) => one === path && isPrivateField(one))).not.toEqual([])
})

// Would catch: a spelling of a provider that is shown because another one is hidden.
test('names on the wire are private in every spelling', () => {
  for (const name of [
    'app_id',
    'appId',
    'appid',
    'access-token',
    'access_token',
    'Authorization',
    'toUsers',
    'tenantId',
  ])
    expect(isPrivateName(name), name).toBe(true)
  for (const name of ['title', 'body', 'msgType', 'request_id', 'timestamp'])
    expect(isPrivateName(name), name).toBe(false)
})
