import { randomUUID } from 'node:crypto'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { defaultThresholds } from '#shared/domain/risk.ts'
import { openApp } from '#test/helpers/app.ts'
import { addBaidu, notification } from '#test/helpers/baidu.ts'
import { testClock } from '#test/helpers/clock.ts'
import {
  addPractice,
  aliases,
  everybody,
  named,
  refusalOf,
  review,
  textMessage,
  untilState,
} from '#test/helpers/sending.ts'
import { live, minutes, productionConsole } from './production.ts'
import { violations } from './violations.ts'

/** Rule 5. */
export async function massIsTestedFirst(): Promise<string[]> {
  const { found, expect } = violations()
  const { client, clock, connection, maxim, reviewed, submitted } = await productionConsole({ testFirst: true })
  const everyone = { audience: everybody }
  const changed = { ...everyone, content: textMessage({ body: '您的订单已发货。' }) }
  const confirmation = `${live} ALL`
  expect('without a test audience, everybody is', await submitted(everyone, { confirmation }), 'TEST_FIRST')
  const testAudience = { kind: 'alias' as const, values: named(2) }
  await client.connections.update({ id: connection.id, testAudience })
  expect('without a test, everybody is', await submitted(everyone, { confirmation }), 'TEST_FIRST')
  const { delivery } = await reviewed(everyone)
  const { id } = await client.deliveries.sendTest({ id: randomUUID(), deliveryId: delivery.id })
  clock.advance(5_000)
  await untilState(client, id, 'settled')
  expect('with one changed character, everybody is', await submitted(changed, { confirmation }), 'TEST_FIRST')
  expect('the provider received', maxim.ledger().length, 1)
  clock.advance(24 * minutes(60) - 1)
  await client.system.unlockProduction()
  expect('tested within a day, everybody is', await submitted(everyone, { confirmation }), 'none')
  clock.advance(1)
  expect('tested a day ago, everybody is', await submitted(everyone, { confirmation }), 'TEST_FIRST')
  return found
}

/** Rule 6. */
export async function repeatsAreAsked(): Promise<string[]> {
  const { found, expect } = violations()
  const tuning = { thresholds: defaultThresholds }
  const first = await openApp({ tuning })
  const { connection, maxim } = await addPractice(first)
  const { delivery } = await review(first.client, connection.id, { audience: aliases(3) })
  await first.client.deliveries.submit({ deliveryId: delivery.id })
  first.clock.advance(5_000)
  await untilState(first.client, delivery.id, 'settled')
  await first.close()

  const { client, clock } = await openApp({ folder: first.folder, clock: first.clock, tuning })
  const again = async (audience = aliases(3), content = textMessage()) =>
    refusalOf(
      client.deliveries.submit({
        deliveryId: (await review(client, connection.id, { audience, content })).delivery.id,
      }),
    )
  const repeat = await again({ kind: 'alias', text: 'u10003 u99999' })
  expect('to one of the same after a restart it is', repeat.code, 'DUPLICATE')
  const { deliveryId, overlap } = Object(repeat.data)
  expect('it names', [deliveryId, overlap], [delivery.id, 1])
  expect('to everybody it is', (await again(everybody)).code, 'DUPLICATE')
  clock.advance(minutes(9))
  expect('nine minutes later it is', (await again()).code, 'DUPLICATE')
  expect('the provider received', maxim.ledger().length, 1)
  expect('to others it is', (await again({ kind: 'alias', text: 'u99999' })).code, 'none')
  expect('with other words it is', (await again(aliases(3), textMessage({ body: '已签收' }))).code, 'none')
  clock.advance(minutes(2))
  expect('eleven minutes later it is', (await again()).code, 'none')
  return found
}

type Message = MaximContent['message']
const blocked: Record<string, (now: number) => Partial<Message>> = {
  'no text': () => ({ title: ' ', body: '' }),
  'an intent that is missing': () => ({ huawei: { click_action: 'intent' } }),
  'a picture that is none': () => ({ type: 'image', attachment_url: 'https://example.com/a.gif' }),
  'a broken ext': () => ({ ext: '{"a":' }),
  'a bad badge': () => ({ badge: '1+' }),
  'an end before the begin': (now) => ({ show_begin_time: now + 7_200, show_end_time: now + 3_600 }),
  'a variable that nobody filled': () => ({ body: '{{姓名}}，您好' }),
  'an end in the past': (now) => ({ show_end_time: now - 60 }),
}
const warned: Record<string, Partial<Message>> = {
  'text-one-character': { body: '1' },
  'text-looks-like-test': { title: '测试' },
  'big-text-without-body': { body: '', big_text: '很长的文字' },
  attachment: { type: 'image', attachment_url: 'http://127.0.0.1:9/a.png' },
  'listed-word': { body: '今晚抽奖' },
}

/** Rule 7. */
export async function contentIsChecked(): Promise<string[]> {
  const { found, expect } = violations()
  const { open, client, clock, connection, maxim, submitted } = await productionConsole()
  const now = Math.floor(clock.now() / 1000)
  const reviewOf = (more: Partial<Message>) => review(client, connection.id, { content: textMessage(more) })
  for (const [what, more] of Object.entries(blocked)) {
    expect(`${what} is`, (await refusalOf(reviewOf(more(now)))).code, 'REVIEW_BLOCKED')
    const audience = { kind: 'alias' as const, values: named(1) }
    const script = { connectionId: connection.id, content: textMessage(more(now)), audience }
    expect(`${what} of a script is`, (await refusalOf(client.deliveries.submit(script))).code, 'REVIEW_BLOCKED')
  }
  await client.settings.update({ words: ['抽奖'] })
  for (const [code, more] of Object.entries(warned)) {
    const { checks } = await reviewOf(more)
    expect(
      `the warning ${code} is there:`,
      checks.some((check) => check.code === code),
      true,
    )
  }
  const { connection: baidu } = await addBaidu(open, { stage: 'production' })
  const long = notification({ android: { title: '长', description: '长'.repeat(1_366) } })
  const tooLong = await refusalOf(review(client, baidu.id, { content: long, audience: everybody }))
  expect('a message over its byte limit is', tooLong.code, 'REVIEW_BLOCKED')

  // a sheet that lay open until the message had lost its time
  const { delivery } = await reviewOf({ show_end_time: now + 60 })
  clock.advance(minutes(2))
  const late = await refusalOf(client.deliveries.submit({ deliveryId: delivery.id }))
  expect('an end that passed while the sheet was open is', late.code, 'REVIEW_BLOCKED')
  clock.advance(minutes(1))
  expect('the provider received', maxim.ledger().length, 0)
  expect('a right message is', await submitted({}), 'none')
  return found
}

/** Rule 8. */
export async function nightIsWarnedOf(): Promise<string[]> {
  const { found, expect } = violations()
  const hours: [string, boolean][] = [
    ['21:59:00', false],
    ['22:00:00', true],
    ['03:00:00', true],
    ['07:59:00', true],
    ['08:00:00', false],
  ]
  for (const [time, isQuiet] of hours) {
    const clock = testClock(new Date(`2026-11-23T${time}`).getTime())
    const open = await openApp({ clock, tuning: { thresholds: defaultThresholds } })
    const { connection } = await addPractice(open)
    const { checks } = await review(open.client, connection.id)
    expect(
      `at ${time} it warns:`,
      checks.some(({ code }) => code === 'quiet-hours'),
      isQuiet,
    )
    expect(
      `at ${time} it warns of vendors:`,
      checks.some(({ code }) => code === 'vendor-night'),
      time === '03:00:00',
    )
  }
  return found
}
