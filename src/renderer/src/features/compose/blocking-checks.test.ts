import { expect, test } from 'vitest'
import type { Check } from '#shared/domain/review.ts'
import { blockingOf } from './blocking-checks.ts'

const check = (code: string, level: Check['level'] = 'block'): Check => ({ code, level, text: { zh: code, en: code } })
const codes = (checks: Check[]) => blockingOf(checks).map(({ code }) => code)

test('a list of which nothing can be read is called invalid, not empty as well', () => {
  expect(codes([check('audience-empty'), check('audience-invalid')])).toEqual(['audience-invalid'])
  expect(codes([check('audience-empty')])).toEqual(['audience-empty'])
})

test('what only warns does not stand in the way', () => {
  expect(codes([check('text-one-character', 'warn'), check('ext')])).toEqual(['ext'])
})
