import { expect, test } from 'vitest'
import { commonCauses } from '#shared/domain/cause.ts'
import { causes, stoppingCodes } from './causes.ts'

/** The appendix of codes of the provider's quick start; it has no 20019. */
const documented = [
  ...[10000, 10001, 10002, 10003, 10004, 10005, 10006, 10007, 10008, 10009, 10010, 10011, 10012],
  ...[12001, 12002, 12003, 12004, 12005, 12006],
  ...Array.from({ length: 26 }, (_, index) => 20000 + index).filter((code) => code !== 20019),
  ...[30021, 30022, 30023, 40000],
]

test('every documented code has a cause of its own', () => {
  expect(documented).toHaveLength(48)
  for (const code of documented) expect(causes).toHaveProperty([`maxim.${code}`])
  expect(Object.keys(causes).filter((name) => /\d$/.test(name))).toHaveLength(documented.length)
})

// Would catch: two codes between which the operator can't tell, or a next step that says nothing of its own.
test('no two texts are alike', () => {
  const texts = [...Object.values(causes), ...Object.values(commonCauses)]
  const own = Object.values(causes).flatMap(({ title, next }) => [title.zh, title.en, next.zh, next.en])
  expect(new Set(own).size).toBe(own.length)
  expect(new Set(texts.map(({ title }) => title.zh)).size).toBe(texts.length)
  expect(own.every((text) => text.trim() !== '')).toBe(true)
})

test('only documented codes stop a run', () => {
  expect([...stoppingCodes].filter((code) => !documented.includes(code))).toEqual([])
})
