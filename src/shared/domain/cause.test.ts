import { expect, test } from 'vitest'
import { commonCauses, wordsFor, wordsForQuery } from './cause.ts'

const speaksOfSending = ({ next }: ReturnType<typeof wordsFor>) =>
  /可能已经送达|重新发送|重发/.test(next.zh) || /may have reached|send again/.test(next.en)

// Would catch: a connection that is tested and told that a message may have arrived. Control: the words for a push do say so.
test('what became of a query never speaks of a message', () => {
  const own = Object.keys(commonCauses).filter((code) => !/^restored|-in-hold$|^too-large$/.test(code))
  expect(own.filter((code) => speaksOfSending(wordsForQuery(code, {})))).toEqual([])
  expect(own.filter((code) => speaksOfSending(wordsFor(code, {}))).length).toBeGreaterThan(5)
})
