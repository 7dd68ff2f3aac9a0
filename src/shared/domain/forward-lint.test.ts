import { describe, expect, test } from 'vitest'
import { emptyForwardContent, type ForwardContent, forwardTemplates } from './forward-content.ts'
import { lintForward } from './forward-lint.ts'
import { configuredLife, settingFaults } from './forward-settings.ts'
import type { Stage } from './stage.ts'

const target = { baseUrl: 'https://push.example.com/events', settings: {}, stage: 'test' as Stage }
const event = (more: Partial<ForwardContent['event']> = {}): ForwardContent => ({
  provider: 'forward',
  event: {
    type: 'device_offline',
    appid: 'app-1',
    payload: '{"deviceSn":"SN-1","parentDeviceSn":null,"offline":0}',
    ...more,
  },
})
const codes = (given: ForwardContent, at: Partial<typeof target> = {}) =>
  lintForward(given, { ...target, ...at }).map(({ level, code }) => `${level} ${code}`)
const created = (more: object = {}) =>
  event({
    type: 'device_create',
    payload: JSON.stringify({
      ...(JSON.parse(forwardTemplates.device_create) as object),
      ...{ pdid: 'p', deviceSn: 'SN-1', activationDate: '2026-01-31 08:00:00' },
      ...{ createDate: '2026-01-31 08:00:00', updateDate: '2026-01-31 08:00:00' },
      ...more,
    }),
  })

describe('an event', () => {
  test('as it is documented is fine', () => {
    expect([codes(event()), codes(created()), codes(created({ parentDeviceSn: 'SN-0', more: {} }))]).toEqual([
      [],
      [],
      [],
    ])
  })

  // Would catch: a template that goes out as it stands.
  test('that nobody has filled in can’t be sent', () => {
    expect(codes(emptyForwardContent)).toContain('block device-missing')
    expect(codes(event({ type: 'device_create', payload: forwardTemplates.device_create }))).toContain(
      'block device-missing',
    )
  })

  test('needs a type; one that is not documented warns, and its payload is free', () => {
    expect(codes(event({ type: ' ' }))).toEqual(['block type-missing'])
    expect(codes(event({ type: 'device_moved', payload: '{"x":1}' }))).toEqual(['warn type-unknown'])
    expect(codes(event({ type: 'toString', payload: '{}' }))).toEqual(['warn type-unknown'])
  })

  test('without an appid warns', () => {
    for (const appid of ['', ' ']) expect(codes(event({ appid }))).toEqual(['warn appid-missing'])
  })

  // Would catch: a lone number with more digits than a double holds, which parses into an object.
  test.each(['', ' ', '{', '[]', 'null', '"x"', '1', '12345678901234567890', '1.0', "{'a':1}"])(
    'with %j as its payload can’t be sent',
    (payload) => {
      expect(codes(event({ payload }))).toEqual(['block payload'])
    },
  )

  test.each([
    [{ offline: '0' }, 'offline'],
    [{ offline: 2 }, 'offline'],
    [{ parentDeviceSn: 5 }, 'parentDeviceSn'],
  ])('with %j warns and names the member', (more, name) => {
    const payload = JSON.stringify({ deviceSn: 'SN-1', parentDeviceSn: null, offline: 0, ...more })
    const [check, ...others] = lintForward(event({ payload }), target)
    expect([check?.level, check?.code, others]).toEqual(['warn', 'payload-members', []])
    expect(check?.text.en).toContain(`: ${name}.`)
  })

  test.each([{ createDate: '2026-01-31' }, { enabled: true }, { activation: null }, { pdid: '' }])(
    'of a new device with %j warns',
    (more) => {
      expect(codes(created(more))).toEqual(['warn payload-members'])
    },
  )

  test('with a placeholder of the documents warns', () => {
    expect(codes(event({ appid: 'xxx' }))).toEqual(['warn sample-value'])
  })
})

describe('a target', () => {
  // Would catch: an event to a receiver that somebody has switched off.
  test('that is switched off gets nothing', () => {
    expect(codes(event(), { settings: { status: 'off' } })).toEqual(['block target-off'])
    for (const status of ['on', '']) expect(codes(event(), { settings: { status } })).toEqual([])
  })

  test.each([
    ['http://localhost:8080/push', 'warn address-private'],
    ['https://127.0.0.1/push', 'warn address-private'],
    ['https://10.1.2.3/push', 'warn address-private'],
    ['https://172.16.0.1/push', 'warn address-private'],
    ['https://192.168.1.1', 'warn address-private'],
    ['https://[::1]/push', 'warn address-private'],
    ['https://[fd00::1]/push', 'warn address-private'],
    ['https://intranet/push', 'warn address-private'],
    ['http://push.example.com', 'warn address-unencrypted'],
    ['https://10.example.com/push', undefined],
    ['https://172.32.0.1/push', undefined],
    ['https://[2001:db8::1]/push', undefined],
  ])('at %s: %s', (baseUrl, check) => {
    expect(codes(event(), { baseUrl })).toEqual(check === undefined ? [] : [check])
    expect(codes(event(), { baseUrl, stage: 'practice' })).toEqual([])
  })

  test('whose settings are wrong gets nothing', () => {
    const settings = { mode: 'password', tokenUrl: 'auth.example.com', tokenLife: '0' }
    expect(codes(event(), { settings })).toEqual(['block target-setting', 'block target-setting'])
  })
})

describe('settings', () => {
  const faults = (settings: Record<string, string>) =>
    settingFaults({ mode: 'client_credentials', tokenUrl: 'https://a.example.com/token', ...settings }).map(
      ({ field }) => field,
    )

  test.each([
    'https://a.example.com/token',
    'http://127.0.0.1:8080/oauth/token?tenant=1',
    'https://a.example.com',
    'https://[::1]:9/t',
    '',
  ])('token address %j is fine', (tokenUrl) => {
    expect(faults({ tokenUrl })).toEqual([])
  })

  test.each([
    'a.example.com/token',
    'ftp://a.example.com/token',
    'https://A.example.com/token',
    'https://a.example.com/to ken',
    'https://u:p@a.example.com/token',
    'https://a.example.com/token#x',
    'https://a.example.com/../token',
    'https://a.example.com?x=1',
    'https://授权.example.com/token',
  ])('token address %j is not', (tokenUrl) => {
    expect(faults({ tokenUrl })).toEqual(['tokenUrl'])
  })

  test('a life is a whole number of seconds', () => {
    for (const tokenLife of ['0', '-1', '1.5', '2h', '７２００', '9999999999'])
      expect([faults({ tokenLife }), configuredLife({ tokenLife })]).toEqual([['tokenLife'], null])
    expect([faults({ tokenLife: '7200' }), configuredLife({ tokenLife: '7200' })]).toEqual([[], 7_200])
    expect(configuredLife({})).toBeNull()
  })

  test('a colon in the client’s id needs the form that encodes it', () => {
    expect(faults({ clientId: 'a:b' })).toEqual(['clientId'])
    expect(faults({ clientId: 'a:b', basic: 'rfc6749' })).toEqual([])
  })

  test('that the mode does not ask for do not matter', () => {
    expect(faults({ mode: 'token', tokenUrl: 'x', tokenLife: 'y', clientId: 'a:b' })).toEqual([])
  })
})
