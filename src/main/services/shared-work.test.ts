import { expect, test } from 'vitest'
import { shared } from './shared-work.ts'

/** Work that a test ends when it likes. */
function controlled() {
  const started: { signal: AbortSignal; end: PromiseWithResolvers<string> }[] = []
  const work = shared((signal) => {
    const end = Promise.withResolvers<string>()
    started.push({ signal, end })
    return end.promise
  })
  return { work, started }
}
const patient = () => new AbortController().signal

// Would catch: a token call for each of those who wait for one.
test('is done once for all who ask while it is under way, and anew afterwards', async () => {
  const { work, started } = controlled()
  const results = Array.from({ length: 10 }, () => work(patient()))
  expect(started).toHaveLength(1)
  started[0]?.end.resolve('a')
  expect(new Set(await Promise.all(results))).toEqual(new Set(['a']))
  const next = work(patient())
  started[1]?.end.resolve('b')
  expect([await next, started.length]).toEqual(['b', 2])
})

test('that fails fails for all, and can be tried again', async () => {
  const { work, started } = controlled()
  const results = [work(patient()), work(patient())]
  started[0]?.end.reject(new Error('no'))
  expect((await Promise.allSettled(results)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  void work(patient())
  expect(started).toHaveLength(2)
})

// Would catch: a closed window whose call takes the token away from a run that waits for the same one.
test('goes on for the others when one gives up', async () => {
  const { work, started } = controlled()
  const impatient = new AbortController()
  const [given, kept] = [work(impatient.signal), work(patient())]
  impatient.abort()
  expect(await given).toBeNull()
  expect(started[0]?.signal.aborted).toBe(false)
  started[0]?.end.resolve('a')
  expect(await kept).toBe('a')
})

// Would catch: a quit that waits for a server which does not answer, or a call that nobody wants any more.
test('is aborted when nobody waits any more, and who comes then starts anew', async () => {
  const { work, started } = controlled()
  const impatient = new AbortController()
  const given = work(impatient.signal)
  impatient.abort()
  expect(await given).toBeNull()
  expect(started[0]?.signal.aborted).toBe(true)
  started[0]?.end.reject(new Error('aborted'))
  const next = work(patient())
  started[1]?.end.resolve('b')
  expect(await next).toBe('b')
})

test('is not begun for one who has given up before', async () => {
  const { work, started } = controlled()
  expect([await work(AbortSignal.abort()), started]).toEqual([null, []])
})
