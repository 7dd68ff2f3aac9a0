import { openApp } from '#test/helpers/app.ts'
import { passTime } from '#test/helpers/clock.ts'
import { addPractice, aliases, everybody, refusalOf, review, submit, textMessage } from '#test/helpers/sending.ts'
import { live, minutes, productionConsole } from './production.ts'
import { wireViolations } from './true-to-wire.ts'
import { violations } from './violations.ts'
import { wireCases } from './wire-cases.ts'

/** Rule 1, with one message of each provider; `true-to-wire.test.ts` has every kind. */
export async function reviewIsTrue(): Promise<string[]> {
  const names = [
    'MaxIM text to alias',
    'supLink card_msg',
    'Baidu Android notification to a list',
    'forwarding by token',
  ]
  const cases = wireCases.filter(({ name }) => names.includes(name))
  const found = await Promise.all(
    cases.map(async (one) => (await wireViolations(one)).map((text) => `${one.name}: ${text}`)),
  )
  return cases.length === names.length ? found.flat() : ['a case is missing']
}

const wrongWords = [undefined, '', '501', live, `${live} 500`, `${live} ALL`, `501 ${live}`, '测试 App 501']

/** No repeat of what went before. */
const fresh = (body: string) => ({ content: textMessage({ body }) })

/** Rule 2. */
export async function massIsTyped(): Promise<string[]> {
  const { found, expect } = violations()
  const { client, clock, connection, maxim, reviewed, submitted } = await productionConsole()
  for (const words of wrongWords) {
    const how = words === undefined ? {} : { confirmation: words }
    expect(`501 people after ${words}:`, await submitted({ audience: aliases(501) }, how), 'NOT_CONFIRMED')
  }
  expect(
    'everybody after a number:',
    await submitted({ audience: everybody }, { confirmation: `${live} 12000` }),
    'NOT_CONFIRMED',
  )
  expect('a tag after nothing:', await submitted({ audience: { kind: 'tag', text: 'vip' } }), 'NOT_CONFIRMED')
  const script = { connectionId: connection.id, content: textMessage(), audience: { kind: 'all' as const } }
  expect('a script without words:', (await refusalOf(client.deliveries.submit(script))).code, 'NOT_CONFIRMED')
  await passTime(clock, minutes(2))
  expect('unconfirmed, the provider received', maxim.ledger().length, 0)

  expect('the sheet asks for', (await reviewed({ audience: aliases(501) })).confirmation, { name: live, count: 501 })
  for (const words of [`${live} 501`, '生产App５０１', '生产 App ５,０１'])
    expect(
      `501 people after ${words}:`,
      await submitted({ ...fresh(words), audience: aliases(501) }, { confirmation: words }),
      'none',
    )
  expect('500 people after one click:', await submitted({ ...fresh('500'), audience: aliases(500) }), 'none')
  return found
}

/** Rule 3. */
export async function everySendIsHeld(): Promise<string[]> {
  const { found, expect } = violations()
  const first = await openApp()
  const { connection, maxim } = await addPractice(first)
  for (const [audience, seconds] of [
    [aliases(3), 5],
    [everybody, 30],
  ] as const) {
    const { id, submittedAt, holdUntil } = await submit(first.client, connection.id, { audience })
    expect('it is held for', (holdUntil ?? 0) - (submittedAt ?? 0), seconds * 1_000)
    await passTime(first.clock, seconds * 1_000 - 1)
    expect('a millisecond before its end it is', (await first.client.deliveries.get({ id })).state, 'held')
    expect('cancelled then, it says', (await refusalOf(first.client.deliveries.cancel({ id }))).code, 'none')
  }
  expect('cancelled, what is a draft again are', (await first.client.drafts.list()).length, 2)

  await submit(first.client, connection.id)
  await first.close()
  const { client, clock } = await openApp({ folder: first.folder, clock: first.clock })
  await passTime(clock, minutes(2))
  expect('after a quit, what is a draft again are', (await client.drafts.list()).length, 3)
  expect('after all that, the provider received', maxim.ledger().length, 0)
  return found
}

/** Rule 4. */
export async function productionIsLocked(): Promise<string[]> {
  const { found, expect } = violations()
  const { open, client, clock, connection, maxim, submitted } = await productionConsole({ isUnlocked: false })
  expect('at the start a send is', await submitted({}), 'STAGE_LOCKED')
  await client.system.unlockProduction()
  clock.advance(minutes(30) - 1)
  expect('unlocked, a send is', await submitted({}), 'none')
  clock.advance(1)
  expect('after 30 minutes a send is', await submitted({ content: textMessage({ body: '另一条' }) }), 'STAGE_LOCKED')
  const [held] = (await client.deliveries.list({})).items
  expect('what was held when it locked is', held?.summary, 'cancelled')

  await client.system.unlockProduction()
  await open.close()
  const again = await openApp({ folder: open.folder, clock })
  const { delivery } = await review(again.client, connection.id)
  const refusal = await refusalOf(again.client.deliveries.submit({ deliveryId: delivery.id }))
  expect('after a restart a send is', refusal.code, 'STAGE_LOCKED')
  await passTime(clock, minutes(2))
  expect('after all that, the provider received', maxim.ledger().length, 0)
  return found
}
