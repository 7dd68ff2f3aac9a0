import { expect, test } from 'vitest'
import type { Field } from '#shared/domain/field.ts'
import { readTyped, typedText } from './typed.ts'

const of = (kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  path: 'a',
  kind,
  label: { zh: '字段', en: 'field' },
  ...more,
})

test('an emptied text is no value, of whatever kind', () => {
  for (const kind of ['text', 'lines', 'number', 'list', 'counts'] as const)
    expect(readTyped(of(kind), ' \n')).toEqual({ value: undefined, fault: null, lines: [] })
})

// Would catch: a number that is only partly read, or one beyond its bounds that is sent all the same.
test('a number is whole, within its bounds, and may be typed in full width', () => {
  expect(readTyped(of('number'), '１,０００').value).toBe(1_000)
  expect(readTyped(of('number'), '12a')).toMatchObject({ value: undefined, fault: 'number' })
  expect(readTyped(of('number'), '1.5').fault).toBe('number')
  expect(readTyped(of('number'), '9007199254740993').fault).toBe('number')
  expect(readTyped(of('number', { min: 0, max: 7 }), '8')).toMatchObject({ value: undefined, fault: 'range' })
  expect(readTyped(of('number', { min: 0, max: 7 }), '0').value).toBe(0)
})

test('a list takes one value per line', () => {
  expect(readTyped(of('list'), ' a \n\nb').value).toEqual(['a', 'b'])
})

// Would catch: a wrong line that is dropped without a word, so that one user keeps the old count.
test('counts are a name and a number per line; a line that is none, or comes twice, is named', () => {
  expect(readTyped(of('counts'), 'wang 3\nli，１２').value).toEqual({ wang: 3, li: 12 })
  expect(readTyped(of('counts'), 'wang 3\nli\nwang 4')).toEqual({ value: undefined, fault: 'counts', lines: [2, 3] })
})

test('a value is written as it can be read', () => {
  expect(typedText({ wang: 3, li: 12 })).toBe('wang 3\nli 12')
  expect(typedText(['a', 'b'])).toBe('a\nb')
  expect(typedText(0)).toBe('0')
  expect(typedText(undefined)).toBe('')
})
