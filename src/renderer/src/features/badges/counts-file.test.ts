import { expect, test } from 'vitest'
import type { Field } from '#shared/domain/field.ts'
import { countsIn, decodeText } from './counts-file.ts'

const field: Field = { path: 'unreadOfUser', kind: 'counts', label: { zh: '', en: '' } }

// Would catch: a head taken for a user, a line lost, or a user whose name Excel has changed.
test('a CSV of user and count is read as Excel writes it', () => {
  expect(countsIn('\uFEFF用户名,未读数\r\nadmin,5\r\n"test001",0\r\n', field).value).toEqual({ admin: 5, test001: 0 })
  expect(countsIn('admin;5\ntest001;1\n', field).value).toEqual({ admin: 5, test001: 1 })
  expect(countsIn('user\tcount\nadmin\t5\n', field).value).toEqual({ admin: 5 })
  expect(countsIn('user,count\nadmin,five\ntest001,-1\n', field)).toMatchObject({ fault: 'counts', lines: [2, 3] })
  expect(countsIn('user,count\nadmin,1\nadmin,2\n', field)).toMatchObject({ fault: 'counts', lines: [3] })
  expect(countsIn('user,count\n1.38E+10,2\n', field)).toMatchObject({ fault: 'counts', lines: [2] })
})

test('a file of Chinese Excel is read', () => {
  const gb = new Uint8Array([0xd3, 0xc3, 0xbb, 0xa7, 0x2c, 0x31])
  expect(decodeText(gb.buffer)).toBe('用户,1')
})
