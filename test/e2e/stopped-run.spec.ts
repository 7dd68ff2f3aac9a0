import { expect, test } from './fixtures.ts'
import { look } from './screens.ts'
import { maintenance, steps } from './steps.ts'

test('a run that the provider stops says why, and its end says how many requests ended how', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, go, write, chooseKind, list, review, send, expectOutcome } = steps(page)
  await go('connections')
  await page.getByRole('link', { name: '练习 美信 MaxIM' }).click()
  await page.getByText(t.connections.fault.refuse, { exact: true }).click()
  await go('compose')
  await write({ ...maintenance, title: '一个很长的标题'.repeat(30) })
  await chooseKind('user_id')
  await list.fill(Array.from({ length: 9_501 }, (_, index) => String(2_302_128_618_880 + index)).join('、'))
  await review()
  await look(page, 'review-long')
  await send()

  const note = page.getByRole('alert').filter({ hasText: t.deliveries.pauseReason['provider-refuses'] })
  await expect(note).toContainText('应用没有开通推送', { timeout: 60_000 })
  await look(page, 'delivery-stopped')
  await button(t.deliveries.stop).click()
  await page.getByRole('dialog').getByRole('button', { name: t.deliveries.stop }).click()
  await expectOutcome(t.common.outcome.refused)
  await expect(page.getByText(/^受理 0 · 拒绝 \d+ · 未发 0 · 未知 0 · 取消 \d+$/)).toBeVisible()
  await look(page, 'delivery-partial')
  await go('deliveries')
  await expect(page.getByRole('row')).toHaveCount(2)
  await look(page, 'deliveries-partial')
})
