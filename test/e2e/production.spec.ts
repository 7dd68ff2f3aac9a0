import { expect, test } from './fixtures.ts'
import { ledgerOf, practiceAccount } from './practice-server.ts'
import { look } from './screens.ts'
import { addConnection, maintenance, steps } from './steps.ts'

test('a mass send on production needs unlocking, a test and the typed words, and no key sends by itself', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, go, write, chooseKind, sheet, expectOutcome } = steps(page)
  const account = await practiceAccount(page)
  await addConnection(page, { name: '客户端正式', stage: 'production', ...account })
  await expect(page.getByRole('heading', { level: 1, name: '客户端正式' })).toBeVisible()
  await page.getByRole('textbox', { name: /^收件人/ }).fill('u10003 u10004')
  await button(t.connections.testAudience.save).click()
  await expect(page.getByText(t.connections.testAudience.done)).toBeVisible()
  await go('connections')
  await button(`${t.connections.use}: 客户端正式`).click()

  const band = page.getByRole('banner')
  await expect(band).toContainText(t.shell.stage.production)
  await expect(band).toContainText(t.shell.lock.locked)
  await write(maintenance)
  await chooseKind('all')
  await look(page, 'compose-production')
  await button(new RegExp(t.compose.review.production)).click()
  await expect(sheet).toContainText(t.review.title.production)
  await expect(sheet).toContainText(t.review.unlockFirst)
  const send = button(t.review.send.production)
  await expect(send).toBeDisabled()
  await sheet.getByRole('button', { name: t.shell.lock.unlock }).click()
  await expect(sheet).not.toContainText(t.review.unlockFirst)
  await expect(send).toBeDisabled()
  await look(page, 'review-production')

  const field = page.getByLabel(t.review.typeLabel)
  for (const wrong of ['客户端正式', '全部', '客户端正式 12000', '练习 美信 MaxIM 全部']) {
    await field.fill(wrong)
    await expect(send).toBeDisabled()
  }
  await field.fill('客户端正式 全部')
  await expect(send).toBeDisabled()
  expect(await ledgerOf(account)).toEqual([])
  await look(page, 'review-test-first')
  await button(t.review.testFirst.send).click()
  await expect(sheet).toContainText(t.review.testFirst.waiting)
  await expect(send).toBeEnabled({ timeout: 20_000 })
  const tested = (await ledgerOf(account)).map((entry) => entry.bodySha256)
  expect(tested).toHaveLength(1)
  for (let times = 0; times < 20; times += 1) await field.press('Enter')
  // an input method confirms its word with Enter
  await field.dispatchEvent('compositionstart')
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true })
  await field.dispatchEvent('compositionend')
  await expect(sheet).toBeVisible()
  expect(await ledgerOf(account)).toHaveLength(1)

  await send.click()
  await expect(page.getByRole('timer')).toContainText(/(30|29|28) 秒/)
  await look(page, 'hold-production')
  await button(t.deliveries.hold.cancel).click()
  await expect(page.getByLabel(/^标题/)).toHaveValue(maintenance.title)
  expect(await ledgerOf(account)).toHaveLength(1)

  // a few people: one deliberate click is enough, and what leaves is what was shown
  await chooseKind('alias')
  await page.getByLabel(/^名单/).fill('u10001 u10002')
  await button(new RegExp(t.compose.review.production)).click()
  await expect(page.getByLabel(t.review.typeLabel)).toBeHidden()
  await page.getByText(/原始请求/).click()
  const sha256 = /[0-9a-f]{64}/.exec((await sheet.textContent()) ?? '')?.[0]
  await button(t.review.send.production).dblclick()
  await expectOutcome(t.common.outcome.accepted)
  expect((await ledgerOf(account)).map((entry) => entry.bodySha256)).toEqual([...tested, sha256])

  // the same again to one of them: named, and sent only after a tick
  await go('compose')
  await write(maintenance)
  await chooseKind('alias')
  await page.getByLabel(/^名单/).fill('u10002 u10005')
  await button(new RegExp(t.compose.review.production)).click()
  await expect(sheet).toContainText('两次有 1 个相同的收件人。')
  await expect(send).toBeDisabled()
  await look(page, 'review-duplicate')
  await sheet.getByLabel(t.review.duplicate.known).check()
  await expect(send).toBeEnabled()
})

test('production is locked again after a restart', async ({ openConsole }) => {
  const console = await openConsole({ operator: '王小雨' })
  const account = await practiceAccount(console.page)
  await addConnection(console.page, { name: '客户端正式', stage: 'production', ...account })
  const before = steps(console.page)
  await expect(console.page.getByRole('heading', { level: 1 })).toHaveText('客户端正式')
  await before.go('connections')
  await before.button(`${before.t.connections.use}: 客户端正式`).click()
  await console.page.getByRole('banner').getByRole('button', { name: before.t.shell.lock.unlock }).click()
  await console.page.getByRole('dialog').getByRole('button', { name: before.t.shell.lock.unlock }).click()
  await expect(console.page.getByRole('banner')).toContainText(/已解锁，(30|29) 分钟/)
  await console.restart()
  await expect(console.page.getByRole('banner')).toContainText(before.t.shell.lock.locked)
})
