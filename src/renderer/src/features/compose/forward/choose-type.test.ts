import { expect, test } from 'vitest'
import { forwardTemplates } from '#shared/domain/forward-content.ts'
import { isUnwritten, withType } from './choose-type.ts'

const { device_offline, device_create } = forwardTemplates

test('a type brings its template where nothing was written', () => {
  const begun = { type: 'device_offline', payload: device_offline }
  expect(withType(begun, 'device_create')).toEqual({ type: 'device_create', payload: device_create })
  expect(withType({ type: '', payload: ' ' }, 'device_offline').payload).toBe(device_offline)
  expect(withType({ ...begun, appid: 'a' }, 'door_open')).toEqual({ type: 'door_open', appid: 'a', payload: '{}' })
})

// Would catch: a serial number that was typed and is gone because somebody looked at another type.
test('what was written is never exchanged', () => {
  const written = [
    device_offline.replace('""', '"SN-1"'),
    device_offline.replace('0', '1'),
    '{"deviceSn": "',
    '{"a": 12345678901234567890}',
  ]
  for (const payload of written) {
    expect(isUnwritten(payload)).toBe(false)
    expect(withType({ type: 'device_offline', payload }, 'device_create').payload).toBe(payload)
  }
})

test('a template that was only laid out anew holds nothing', () => {
  expect(isUnwritten(JSON.stringify(JSON.parse(device_create)))).toBe(true)
  expect(isUnwritten('{ }')).toBe(true)
})
