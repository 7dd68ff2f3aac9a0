import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { look } from './screens.ts'
import { maintenance, steps, words } from './steps.ts'

const mostClicks = 8

/** Adds up the devices in the funnel's column of received ones. */
const received = async (page: Page, label: string) => {
  const cells = await page.getByRole('region', { name: label }).locator('tbody tr td:nth-child(4)').allInnerTexts()
  return cells.reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0)
}

for (const [language, theme] of looks) {
  test(`a newcomer sends to the practice provider and sees the counters grow (${language}, ${theme})`, async ({
    openConsole,
  }) => {
    const { page } = await openConsole({ language, theme })
    const { t, button, introduce, write, chooseKind, review, send, expectOutcome, go } = steps(page, language)
    await expect(page.getByLabel(t.shell.operator.label)).toBeVisible()
    let clicks = 0
    await page.exposeFunction('countClick', () => {
      clicks += 1
    })
    await page.evaluate(() =>
      addEventListener('click', (event) => event.isTrusted && Reflect.get(window, 'countClick')(), true),
    )
    await look(page, 'first-start')
    await introduce('王小雨')
    await expect(page.getByRole('banner')).toContainText(t.shell.stage.practice)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.compose.title)
    await look(page, 'compose-empty')

    await write(maintenance)
    await chooseKind('alias')
    await button(t.compose.audience.example).click()
    await expect(page.getByRole('figure', { name: t.preview.lock }).getByText(maintenance.title)).toBeVisible()
    await look(page, 'compose')
    await review()
    await look(page, 'review')
    await send()

    await expect(page.getByRole('timer')).toBeVisible()
    await look(page, 'hold')
    await expectOutcome(t.common.outcome.accepted)
    await expect.poll(() => received(page, t.statistics.channels)).toBeGreaterThan(0)
    expect(clicks).toBeLessThanOrEqual(mostClicks)
    await look(page, 'delivery')

    await page.getByRole('link', { name: t.deliveries.openStatistics }).click()
    await expect(page.getByText(t.common.notReported).first()).toBeVisible()
    const before = await received(page, t.statistics.channels)
    await expect.poll(() => received(page, t.statistics.channels)).toBeGreaterThanOrEqual(before)
    await look(page, 'statistics-delivery')

    for (const screen of ['deliveries', 'statistics', 'connections', 'audit', 'settings'] as const) {
      await go(screen)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(language).shell.nav[screen])
      await page.waitForLoadState('networkidle')
      await look(page, screen)
    }
  })
}

test('a mass send in practice waits half a minute and can be taken back', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, write, chooseKind, review, send, saved } = steps(page)
  await write(maintenance)
  await chooseKind('all')
  await saved()
  await review()
  await expect(page.getByText('30 秒')).toBeVisible()
  await send()
  await expect(page.getByRole('timer')).toBeVisible()
  await button(t.deliveries.hold.cancel).click()
  await expect(page.getByLabel(/^标题/)).toHaveValue(maintenance.title)
  await page.getByRole('navigation').getByRole('link', { name: t.shell.nav.deliveries }).click()
  await expect(page.getByRole('row', { name: new RegExp(maintenance.title) })).toContainText(t.common.outcome.cancelled)
})
