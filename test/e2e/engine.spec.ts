import type { Page } from '@playwright/test'
import { inZone, ownZone } from '#shared/domain/zoned-time.ts'
import { missSchedules } from '#test/helpers/console/seed.ts'
import { lookAtAll, lookOnDemand } from './engine-looks.ts'
import { expect, test } from './fixtures.ts'
import { ledgerOf, practiceAccount, storedLedger } from './practice-server.ts'
import { maintenance, steps } from './steps.ts'

const hourMs = 3_600_000

/** Makes the practice provider fail in this way from now on. */
async function fail(page: Page, fault: keyof ReturnType<typeof steps>['t']['connections']['fault']): Promise<void> {
  const { t, go } = steps(page)
  await go('connections')
  await page.getByRole('link', { name: '练习 美信 MaxIM' }).click()
  await page.getByText(t.connections.fault[fault], { exact: true }).click()
}

/** Lets the practice connection send one request a second, set in its form. */
async function slowDown(page: Page): Promise<void> {
  const { t, go, button } = steps(page)
  await go('connections')
  await page.getByRole('link', { name: '练习 美信 MaxIM' }).click()
  await page.getByText(t.connections.limits.title).click()
  const field = page.getByLabel(t.connections.limits.perSecond)
  await field.fill('0')
  await button(t.common.save).click()
  await expect(field).toHaveAccessibleDescription('请填 1 到 1,000 的整数。')
  await lookOnDemand(page, 'connection-limits')
  await field.fill('１')
  await button(t.common.save).click()
  await expect(page.getByText(t.connections.saved)).toBeVisible()
}

// Would catch: a schedule that leaves before its time or late by itself, one that can't be taken back or told from a hold.
test('a push is scheduled, waits, asks when it was missed, and can be taken back', async ({ openConsole, host }) => {
  const console = await openConsole({ operator: '王小雨' })
  const { page } = console
  const { t, button, go, write, chooseKind, list, review, sheet, expectOutcome } = steps(page)
  const account = await practiceAccount(page)
  await go('compose')
  await write(maintenance)
  await chooseKind('alias')
  await list.fill('u10001')
  await review()
  await sheet.getByText(t.schedule.later).click()
  const send = button(t.review.sendLater.practice)
  await expect(send).toBeDisabled()
  const at = Math.floor((Date.now() + 20 * hourMs) / 60_000) * 60_000
  const { time, offset, zone } = inZone(at, ownZone())
  const field = sheet.getByRole('textbox', { name: t.schedule.time })
  await field.fill(inZone(Date.now(), ownZone()).time)
  await field.press('Enter')
  await expect(sheet).toContainText(t.schedule.fault.soon)
  await expect(send).toBeDisabled()
  await field.fill(time)
  await field.press('Enter')
  await expect(sheet).toContainText(`${time} · ${offset} ${zone}`)
  await expect(sheet).toContainText(t.review.titleLater.practice)
  await lookAtAll(page, 'review-later')
  await send.click()

  await expectOutcome(t.common.state.scheduled)
  await expect(page.getByRole('timer')).toContainText(/^19小时 \d+分钟后自动发送$/)
  await lookOnDemand(page, 'delivery-scheduled')
  await go('deliveries')
  await page.getByRole('tab', { name: t.deliveries.tabs.waiting }).click()
  const row = page.getByRole('row', { name: new RegExp(maintenance.title) })
  await expect(row).toContainText(time)
  await lookOnDemand(page, 'deliveries-scheduled')

  test.skip(host === 'electron', 'the window ends with its console there')
  await console.close()
  await missSchedules(console.dataDirectory)
  await console.restart()
  const later = steps(console.page)
  await expect(console.page.getByRole('img', { name: '1 个定时等你决定' })).toBeVisible()
  await console.page.getByRole('navigation').getByRole('link', { name: t.shell.nav.deliveries }).click()
  await console.page.getByRole('tab', { name: t.deliveries.tabs.waiting }).click()
  await lookOnDemand(console.page, 'deliveries-missed')
  await console.page.getByRole('link', { name: maintenance.title }).click()
  await expect(console.page.getByText(t.deliveries.asks.reason.missed)).toBeVisible()
  await lookAtAll(console.page, 'delivery-missed')
  await later.button(t.deliveries.asks.later).click()
  await expect(later.button(t.review.sendLater.practice)).toBeDisabled()
  await lookOnDemand(console.page, 'release')
  await later.button(t.common.cancel).click()
  await later.button(t.deliveries.asks.back).click()
  await expect(later.title).toHaveValue(maintenance.title)
  expect(await ledgerOf(account)).toEqual([])
})

const people = (count: number): string =>
  Array.from({ length: count }, (_, index) => 2_302_128_618_880 + index).join('、')

// Would catch: a run that forgets the pause that was asked for, repeats a request after a kill, or goes on by itself.
test('a run of twenty requests pauses, survives a kill, goes on and is stopped, each request at most once', async ({
  openConsole,
  host,
}) => {
  test.skip(host === 'electron', 'the window ends with its console there')
  const console = await openConsole({ operator: '王小雨' })
  const { page } = console
  const { t, button, go, write, chooseKind, list, review, send, sheet } = steps(page)
  const account = await practiceAccount(page)
  await go('compose')
  await write(maintenance)
  await chooseKind('user_id')
  await list.fill(people(9_501))
  await review()
  await sheet.getByText(t.review.pauseAfterFirst).click()
  await lookOnDemand(page, 'review-run')
  await send()
  await expect(page.getByText(t.deliveries.pauseReason['first-wave'])).toBeVisible({ timeout: 60_000 })
  const address = page.url()
  await lookOnDemand(page, 'run-first')

  await fail(page, 'too-many-requests')
  await page.goto(address)
  await button(t.deliveries.resume).click()
  await expect(page.getByText(/秒后自动再试$/)).toBeVisible()
  await lookAtAll(page, 'run-waits')
  await fail(page, 'slow')
  await go('deliveries')
  await page.getByRole('tab', { name: t.deliveries.tabs.running }).click()
  await expect.poll(async () => (await ledgerOf(account)).length).toBeGreaterThan(4)
  await lookOnDemand(page, 'deliveries-running')
  await console.kill()
  await console.restart()

  const again = steps(console.page)
  await slowDown(console.page)
  await again.go('deliveries')
  await console.page.getByRole('link', { name: maintenance.title }).click()
  await expect(console.page.getByText(t.deliveries.pauseReason.restart)).toBeVisible()
  await lookOnDemand(console.page, 'run-restarted')
  await again.button(t.deliveries.resume).click()
  await expect.poll(() => storedLedger(console.dataDirectory).length).toBeGreaterThan(6)
  await again.button(t.deliveries.stop).click()
  await console.page.getByRole('dialog').getByRole('button', { name: t.deliveries.stop }).click()
  await again.expectOutcome(t.common.outcome.partial)
  await console.page
    .getByRole('radiogroup', { name: t.deliveries.filter.label })
    .getByText(/^已受理/)
    .click()
  await expect(console.page).toHaveURL(/outcome=accepted/)
  await lookAtAll(console.page, 'run-ended')
  await again.button(t.deliveries.unreached.action).click()
  await lookOnDemand(console.page, 'run-resend')
  await console.page.getByRole('dialog').getByRole('button', { name: t.deliveries.resend.make }).click()
  await expect(again.title).toHaveValue(maintenance.title)
  const ids = storedLedger(console.dataDirectory)
  expect(ids.length).toBeLessThan(20)
  expect(new Set(ids).size).toBe(ids.length)
})

// Would catch: an answer that got lost and is called a failure, or a second message made of asking about the first.
test('an unknown outcome is asked about with the same id, and the provider has pushed once', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, go, write, chooseKind, list, review, send, expectOutcome } = steps(page)
  const account = await practiceAccount(page)
  await fail(page, 'reset-after')
  await go('compose')
  await write(maintenance)
  await chooseKind('alias')
  await list.fill('u10001')
  await review()
  await send()
  // it is asked about twice by itself first
  await expect(page.getByText(t.deliveries.unknown.intro)).toBeVisible({ timeout: 60_000 })
  const address = page.url()
  await lookAtAll(page, 'delivery-unknown-ways')
  await fail(page, 'none')
  await page.goto(address)
  await button(new RegExp(t.deliveries.unknown.again.ask)).click()
  await expect(page.getByText(t.deliveries.unknown.again.accepted)).toBeVisible()
  await expectOutcome(t.common.outcome.accepted)
  expect(await ledgerOf(account)).toHaveLength(1)
})
