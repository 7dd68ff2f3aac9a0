import { expect, test } from 'vitest'
import type { Field } from '#shared/domain/field.ts'
import { type FormValue, isShown, lasting, missingOf, setFields } from './form.ts'

const label = { zh: '字段', en: 'field' }
const kind: Field = { path: 'msg.kind', kind: 'choice', label, required: true }
const link: Field = { path: 'msg.link', kind: 'text', label, when: { path: 'msg.kind', values: ['card'] } }
const silent: Field = { path: 'silent', kind: 'flag', label }
const reason: Field = {
  path: 'reason',
  kind: 'text',
  label,
  required: true,
  when: { path: 'silent', values: ['', false] },
}
const fields = [kind, link, silent, reason]
const paths = (found: readonly Field[]) => found.map(({ path }) => path)
const having = (values: Record<string, FormValue>) => (path: string) => values[path]

test('a field is shown while the other has one of its values; what is absent counts as empty', () => {
  expect(isShown(link, having({ 'msg.kind': 'card' }))).toBe(true)
  expect(isShown(link, having({ 'msg.kind': 'text' }))).toBe(false)
  expect(isShown(reason, having({}))).toBe(true)
  expect(isShown(reason, having({ silent: true }))).toBe(false)
})

// Would catch: "no", 0 or a value behind a closed `when` counted wrongly.
test('what is set is counted only while it takes part', () => {
  expect(paths(setFields(fields, having({ silent: false, 'msg.link': 'a' })))).toEqual(['silent'])
  expect(paths(setFields(fields, having({ 'msg.kind': 'card', 'msg.link': 'a' })))).toEqual(['msg.kind', 'msg.link'])
  expect(setFields(fields, having({ reason: ' ' }))).toEqual([])
  expect(setFields([{ path: 'list', kind: 'list', label }], having({ list: [] }))).toEqual([])
})

test('what is missing is what is required and shown', () => {
  expect(paths(missingOf(fields, having({})))).toEqual(['msg.kind', 'reason'])
  expect(paths(missingOf(fields, having({ 'msg.kind': 'card', silent: true })))).toEqual([])
})

// Would catch: what confirmed one call standing there for the next, which nobody confirmed.
test('what confirmed a call does not stay for the next', () => {
  const again: Field = { path: 'again', kind: 'text', label, once: true }
  expect(lasting([...fields, again], { reason: 'x', again: 'y', silent: false })).toEqual({
    reason: 'x',
    silent: false,
  })
})
