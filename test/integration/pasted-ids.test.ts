import { expect, test } from 'vitest'
import { readRecipients } from '#shared/domain/recipients.ts'
import { openApp } from '#test/helpers/app.ts'
import { addPractice, requestsOf, review, untilState } from '#test/helpers/sending.ts'

const ids = Array.from({ length: 1_203 }, (_, index) =>
  String((index % 2 === 0 ? 2_302_128_600_001n : 9_007_199_254_740_993n) + BigInt(index)),
)
const separators = ['\n', '，', '；', '、', ',', ';', '\t', '\r\n', '　', ' \n \n', '，\n']
const fullWidth = (id: string) => id.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const forms = [
  (id: string) => id,
  fullWidth,
  (id: string) => `\u200B${id}`,
  (id: string) => `"${id}"`,
  (id: string) => id,
]

/** The ids as they come out of a chat, a mail and a table: every seventh twice. */
const pasted = `\uFEFF  ${ids
  .flatMap((id, index) => (index % 7 === 0 ? [id, forms[index % 5]?.(id)] : [forms[index % 5]?.(id)]))
  .map((id, index) => `${id}${separators[index % separators.length]}`)
  .join('')}\n\n`

// Would catch: an id lost, doubled, rounded or sent as it was pasted; a count that the requests don't bear out.
test('1,203 pasted ids are counted and leave once each, in three requests', async () => {
  const list = readRecipients('user_id', pasted)
  expect(list).toMatchObject({ values: ids, repeated: 172, invalid: [] })
  expect(list.cleaned).toBeGreaterThan(700)

  const console = await openApp()
  const { client, clock } = console
  const { connection, maxim } = await addPractice(console)
  const { delivery, mass } = await review(client, connection.id, { audience: { kind: 'user_id', text: pasted } })
  expect([delivery.audience.size, delivery.requestCount, mass]).toEqual([1_203, 3, true])
  expect((await requestsOf(client, delivery.id)).map(({ recipients }) => recipients)).toEqual([500, 500, 203])
  await client.deliveries.submit({ deliveryId: delivery.id })
  clock.advance(30_000)
  await untilState(client, delivery.id, 'settled')
  const received = maxim.ledger().map(({ body }) => /"user_id":\[([\d,]*)\]/.exec(body)?.[1]?.split(',') ?? [])
  expect(received.map((part) => part.length).toSorted()).toEqual([203, 500, 500])
  expect(received.flat().toSorted()).toEqual(ids.toSorted())
})
