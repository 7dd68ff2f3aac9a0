import { describe, expect, test } from 'vitest'
import { defaultThresholds } from '#shared/domain/risk.ts'
import { openApp, operator } from '#test/helpers/app.ts'
import { testClock } from '#test/helpers/clock.ts'
import { addPractice, aliases, refusalOf, review, submit } from '#test/helpers/sending.ts'

const safety = {
  massAbove: 20,
  massHoldSeconds: 60,
  holdSeconds: 7,
  duplicateMinutes: 20,
  largerTimes: 20,
  quietFrom: 23,
  quietTo: 6,
}

describe('the safety rules', () => {
  test('are 500, 30 s, 5 s and 10 minutes at the start', async () => {
    const { client } = await openApp()
    expect((await client.settings.get()).safety).toEqual(defaultThresholds)
    expect(defaultThresholds).toEqual({
      massAbove: 500,
      massHoldSeconds: 30,
      holdSeconds: 5,
      duplicateMinutes: 10,
      largerTimes: 10,
      quietFrom: 22,
      quietTo: 8,
    })
  })

  // Would catch: a setting that is stored and that no send ever meets.
  test('hold for review, submit and hold from the next review on, also after a restart', async () => {
    const first = await openApp()
    const { connection } = await addPractice(first, { stage: 'production', name: '生产' })
    const before = await review(first.client, connection.id, { audience: aliases(21) })
    expect(before).toMatchObject({ mass: false, holdSeconds: 5, confirmation: null })
    await first.client.settings.update({ safety })
    await first.close()

    const { client, clock } = await openApp({ folder: first.folder, clock: first.clock })
    await client.system.unlockProduction()
    const shown = await review(client, connection.id, { audience: aliases(21) })
    expect(shown).toMatchObject({ mass: true, holdSeconds: 60, confirmation: { name: '生产', count: 21 } })
    expect((await refusalOf(client.deliveries.submit({ deliveryId: shown.delivery.id }))).code).toBe('NOT_CONFIRMED')
    const few = await submit(client, connection.id, { audience: aliases(20) })
    expect(few.holdUntil).toBe(clock.now() + 7_000)
  })

  // Would catch: a review at night that says nothing; the control is the day.
  test.each([
    ['23:30:00', true],
    ['12:00:00', false],
  ])('warn of a push at %s: %s', async (time, isWarned) => {
    const now = new Date(`2026-11-23T${time}`).getTime()
    const console = await openApp({ clock: testClock(now), tuning: { thresholds: defaultThresholds } })
    const { connection } = await addPractice(console)
    const { checks } = await review(console.client, connection.id)
    expect(checks.some(({ code }) => code === 'quiet-hours')).toBe(isWarned)
  })

  // Would catch: a hold of no seconds, in which nobody can cancel.
  test.each<[keyof typeof safety, number]>([
    ['massAbove', 19],
    ['massHoldSeconds', 4],
    ['holdSeconds', 4],
    ['holdSeconds', -1],
    ['duplicateMinutes', 0],
    ['duplicateMinutes', 1_441],
    ['largerTimes', 1],
    ['largerTimes', 101],
    ['quietTo', 24],
  ])('are refused in words when %s is %i, and stay as they were', async (field, value) => {
    const { client } = await openApp()
    const refusal = await refusalOf(client.settings.update({ safety: { ...safety, [field]: value } }))
    expect(refusal).toMatchObject({
      code: 'INVALID',
      data: { fields: [{ field, text: { zh: expect.stringContaining('整数') } }] },
    })
    expect((await client.settings.get()).safety).toEqual(defaultThresholds)
  })

  test('leave a line in the audit when they change, and none when they don’t', async () => {
    const { client } = await openApp()
    await client.settings.update({ safety })
    await client.settings.update({ safety, theme: 'dark' })
    const { items } = await client.audit.list({ limit: 10 })
    const lines = items.filter(({ action }) => action === 'settings.safety')
    expect(lines).toMatchObject([
      {
        operator,
        detail: {
          before: '> 500, 30 s, 5 s, 10 min, × 10, 22:00–8:00',
          after: '> 20, 60 s, 7 s, 20 min, × 20, 23:00–6:00',
        },
      },
    ])
  })
})
