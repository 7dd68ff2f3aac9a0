import { setImmediate as nextTurn } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { openChanges, opened, opening } from '#test/helpers/changes.ts'
import { patience, refusalOf } from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'

/** A press: after so many turns of the event loop, without an id or under one of two. */
interface Press {
  turns: number
  id: 'a' | 'b' | null
}

const presses = fc.array(
  fc.record({ turns: fc.nat({ max: 12 }), id: fc.constantFrom<Press['id']>(null, null, 'a', 'b') }),
  { minLength: 2, maxLength: 6 },
)

/** A provider that answers when it is told to, and a console in which things are pressed. */
async function bench() {
  let release = Promise.withResolvers<void>()
  const server = await startRecorder((_request, response) => void release.promise.then(() => response.end(opened)))
  const it = await openChanges(server.origin)
  let runs = 0
  const press = async (all: readonly Press[], nameOf: (index: number) => string) => {
    release = Promise.withResolvers<void>()
    const before = server.received.length
    const ids = { a: crypto.randomUUID(), b: crypto.randomUUID() }
    runs += 1
    const answers = Promise.all(
      all.map(async ({ turns, id }, index) => {
        for (let left = turns; left > 0; left -= 1) await nextTurn()
        const input = { ...opening, instanceName: `${nameOf(index)}-${runs}` }
        return it.open(input, id === null ? undefined : ids[id]).catch((error: { code: string }) => error.code)
      }),
    )
    await vi.waitFor(() => expect(server.received.length).toBeGreaterThan(before), patience)
    for (let left = 20; left > 0; left -= 1) await nextTurn()
    release.resolve()
    return { answers: await answers, calls: server.received.length - before }
  }
  return { ...it, press, server }
}

// Would catch: a tenant that is opened twice by a double click, in whatever order the presses and the writes come.
test('however presses of the same change fall together, it is made once', async () => {
  const { press } = await bench()
  await fc.assert(
    fc.asyncProperty(presses, async (all) => {
      const { answers, calls } = await press(all, () => 'same')
      expect(calls).toBe(1)
      const made = answers.filter((answer) => typeof answer !== 'string')
      expect(new Set(made.map(({ changeId }) => changeId)).size).toBe(1)
      expect(answers.filter((answer) => typeof answer === 'string' && answer !== 'CHANGE_UNDER_WAY')).toEqual([])
    }),
    { numRuns: 40 },
  )
})

// Control: changes that are not the same are all made, so that the count above means something.
test('changes of different inputs are made side by side', async () => {
  const { press } = await bench()
  const all: Press[] = [0, 1, 2].map((turns) => ({ turns, id: null }))
  const { answers, calls } = await press(all, (index) => `other${index}`)
  expect(calls).toBe(3)
  expect(answers.every((answer) => typeof answer !== 'string' && answer.done)).toBe(true)
})

test('one that has ended may be made once more', async () => {
  const { press, open, server } = await bench()
  await press([{ turns: 0, id: null }], () => 'x')
  await open({ ...opening, instanceName: 'x-1', confirmAgain: 'x-1' })
  expect(server.received).toHaveLength(2)
})

// Would catch: a script that asks again under its own id and gets the word of a change that it did not ask for.
test('with an id of its own, the same change under way is refused in words', async () => {
  const { server, open } = await bench()
  void open().catch(() => {})
  await vi.waitFor(() => expect(server.received).toHaveLength(1), patience)
  expect(await refusalOf(open(opening, crypto.randomUUID()))).toMatchObject({ code: 'CHANGE_UNDER_WAY' })
})
