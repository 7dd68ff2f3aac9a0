import { breakableLink } from '#test/helpers/console/breakable-link.ts'
import { expect, test } from './fixtures.ts'
import { ledgerOf, practiceAccount } from './practice-server.ts'
import { look } from './screens.ts'
import { maintenance, steps } from './steps.ts'

test.skip(({ host }) => host === 'electron', 'a message port has no wire that could be cut')

for (const arrives of [true, false]) {
  test(`a link that breaks under a press on Send, which ${arrives ? 'had' : 'had not'} arrived, claims nothing and finds out`, async ({
    openConsole,
  }) => {
    const { page } = await openConsole({ operator: '王小雨' })
    const { t, button, write, chooseKind, list, review, send, sheet, go, expectOutcome } = steps(page)
    const account = await practiceAccount(page)
    await go('compose')
    const link = await breakableLink(page)
    await write(maintenance)
    await chooseKind('alias')
    await list.fill('u10001')
    await review()
    link.breakAt('deliveries/submit', { arrives })
    await send()

    await expect(sheet).toContainText(t.review.unsureTitle)
    await expect(sheet).not.toContainText(t.errors.lost)
    await expect(button(t.review.send.practice)).toBeDisabled()
    await look(page, `review-unsure-${arrives ? 'arrived' : 'not-arrived'}`)
    link.mend()
    if (!arrives) {
      await expect(sheet).toContainText(t.review.unmade)
      expect(await ledgerOf(account)).toEqual([])
      await send()
    }
    await expectOutcome(t.common.outcome.accepted)
    expect(await ledgerOf(account)).toHaveLength(1)
  })
}

test('a hold whose link is lost says that its state is unknown, and what is true once it is back', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, write, chooseKind, review, send, title } = steps(page)
  await expect(title).toBeVisible()
  const link = await breakableLink(page)
  await write(maintenance)
  await chooseKind('all')
  await review()
  await send()
  await expect(page.getByRole('timer')).toBeVisible()
  link.cut()
  await expect(page.getByText(t.deliveries.lost.title)).toBeVisible()
  await expect(page.getByRole('timer')).toBeHidden()
  await expect(button(t.deliveries.hold.cancelLater)).toBeDisabled()
  await look(page, 'hold-lost')
  link.mend()
  await expect(page.getByRole('timer')).toBeVisible()
  await button(t.deliveries.hold.cancel).click()
  await expect(title).toHaveValue(maintenance.title)
})

test('without the link the last draft can still be read and written, and is stored once the link is back', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, write, title, body, go, saved } = steps(page)
  await expect(title).toBeVisible()
  const link = await breakableLink(page)
  await write(maintenance)
  await saved()
  const address = page.url()
  link.cut()
  await expect(page.getByText(t.compose.offline)).toBeVisible()
  await go('settings')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(t.shell.nav.settings)
  await page.goto(address)
  await expect(heading).toHaveText(t.compose.continueTitle)
  await expect(title).toHaveValue(maintenance.title)
  await body.fill('断线时写的')
  await expect(page.getByText(t.compose.offline)).toBeVisible()
  await look(page, 'compose-offline')
  link.mend()
  await saved()
  await expect(body).toHaveValue('断线时写的')
  await page.reload()
  await expect(body).toHaveValue('断线时写的')
})
