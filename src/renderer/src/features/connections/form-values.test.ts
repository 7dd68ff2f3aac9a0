import { describe, expect, test } from 'vitest'
import type { Connection } from '#shared/contract/connections.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { changeOf, valuesOf } from './form-values.ts'

const text = { zh: '字段', en: 'field' }
const field = (name: string, more: object = {}) => ({
  ...{ name, providerName: name, label: text, hint: text, secret: false, required: false },
  ...more,
})
const descriptor: ProviderDescriptor = {
  id: 'forward',
  name: text,
  baseUrl: { label: text, hint: text, example: '' },
  fields: [
    field('mode', {
      options: [
        { value: 'token', label: text },
        { value: 'password', label: text },
      ],
    }),
    field('token', { secret: true, when: { field: 'mode', values: ['token'] } }),
    field('tokenUrl', { when: { field: 'mode', values: ['password'] } }),
    field('password', { secret: true, when: { field: 'mode', values: ['password'] } }),
  ],
  accountField: 'tokenUrl',
  audiences: [],
  messageFields: [],
  groups: [],
  operations: [],
  repeats: 'none',
  channels: [],
}
const connection: Connection = {
  ...{ id: '1', name: '转发', provider: 'forward', stage: 'test', baseUrl: 'https://push.example', account: '' },
  settings: { mode: 'password', tokenUrl: 'https://auth.example' },
  secrets: [{ field: 'password', isSet: true, updatedAt: 1 }],
  builtIn: false,
  testAudience: null,
  limits: { inFlight: 4, perSecond: 10 },
  ...{ createdAt: 1, updatedAt: 1 },
}
const change = (typed: Record<string, string>, { stage = connection.stage, of = connection } = {}) =>
  changeOf(of, descriptor, { values: { ...valuesOf(of), ...typed }, stage })

describe('a form changes', () => {
  // Would catch: a name that somebody else has given in the meantime, taken back by a save that was about the pace.
  test('nothing where nobody has typed', () => {
    expect(change({})).toEqual({})
  })

  test.each([
    [{ name: '转发二' }, { name: '转发二' }],
    [{ baseUrl: 'https://b.example' }, { baseUrl: 'https://b.example' }],
    [{ tokenUrl: 'https://b.example' }, { credentials: { tokenUrl: 'https://b.example' } }],
    [{ tokenUrl: '' }, { credentials: { tokenUrl: '' } }],
    [{ inFlight: '５' }, { limits: { inFlight: 5 } }],
    [{ inFlight: ' 4 ', perSecond: '20' }, { limits: { perSecond: 20 } }],
  ])('only what was typed: %j', (typed, expected) => {
    expect(change(typed)).toEqual(expected)
  })

  test('the stage alone', () => {
    expect(change({}, { stage: 'production' })).toEqual({ stage: 'production' })
  })

  // Would catch: a stored password that an empty field deletes, or one that goes to a connection that no longer asks for it.
  test('a secret only where one was written for what is asked', () => {
    expect(change({ password: '' })).toEqual({})
    expect(change({ password: 'new' })).toEqual({ credentials: { password: 'new' } })
    expect(change({ mode: 'token', password: 'new' })).toEqual({ credentials: { mode: 'token' } })
    expect(change({ mode: 'token', token: 't' })).toEqual({ credentials: { mode: 'token', token: 't' } })
  })

  test('of the practice connection the name and the pace', () => {
    const typed = { name: '练习', baseUrl: 'https://b.example', tokenUrl: '', perSecond: '20' }
    const of = { ...connection, builtIn: true }
    expect(change(typed, { of, stage: 'test' })).toEqual({ name: '练习', limits: { perSecond: 20 } })
  })
})
