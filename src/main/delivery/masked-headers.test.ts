import { expect, test } from 'vitest'
import { maskHeaders } from './masked-headers.ts'

// Would catch: a token in the record of every attempt, or its length told by the mask.
test('a secret header keeps its name and nothing else', () => {
  const masked = maskHeaders([
    { name: 'app_id', value: 'app-1', secret: false },
    { name: 'access-token', value: 'canary-7d1e5b', secret: true },
    { name: 'Authorization', value: '', secret: true },
  ])
  expect(masked).toEqual([
    { name: 'app_id', value: 'app-1' },
    { name: 'access-token', value: '••••••••' },
    { name: 'Authorization', value: '••••••••' },
  ])
})
