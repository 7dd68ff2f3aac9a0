import { expect, test } from './fixtures.ts'
import { look } from './screens.ts'
import { steps, useConnection } from './steps.ts'

test('a Baidu notification goes to one device, and its tags are managed', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, go, review, send, expectOutcome, sheet, chooseKind, list } = steps(page)
  await useConnection(page, /^练习 百度/)
  await page.getByLabel(/^标题/).first().fill('发货通知')
  await page.getByRole('textbox', { name: /description/ }).fill('您的订单已发货')
  await chooseKind('channel_id')
  await button(t.compose.audience.example).click()
  const [device = ''] = (await list.inputValue()).split('\n')
  await list.fill(device)
  await look(page, 'compose-baidu')
  await review()
  await expect(sheet).toContainText(device)
  await look(page, 'review-baidu')
  await send()
  await expectOutcome(t.common.outcome.accepted)
  await look(page, 'delivery-baidu')

  const answer = page.getByRole('heading', { name: t.calls.answer })
  const open = async (call: string) => {
    await go('connections')
    await page.getByRole('link', { name: /^练习 百度/ }).click()
    await page.getByRole('link', { name: call, exact: true }).click()
  }
  await open('创建标签')
  await page.getByLabel(/^标签/).fill('春节活动')
  await button(t.calls.do).click()
  await expect(answer).toBeVisible()
  await open('给标签加设备')
  await page.getByLabel(/^标签/).fill('春节活动')
  await page.getByLabel(/^设备/).fill(`${device}\n1234567890123456789`)
  await button(t.calls.do).click()
  await expect(page.getByRole('row').filter({ hasText: device })).toContainText('成功')
  await expect(page.getByRole('row').filter({ hasText: '1234567890123456789' })).toContainText('失败')
  await look(page, 'call-tag-devices')
  await open('查询标签')
  await button(t.calls.ask).click()
  await expect(page.getByRole('cell', { name: '春节活动' })).toBeVisible()
})

// Would catch: a vendor's secret on the screen.
test('MaxIM says which push certificates it holds, and shows none of them', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, go } = steps(page)
  await go('connections')
  await page.getByRole('link', { name: /^练习 美信/ }).click()
  await page.getByRole('link', { name: '查看推送证书' }).click()
  await button(t.calls.ask).click()
  await expect(page.getByRole('row').filter({ hasText: '华为' }).filter({ hasText: '生产' })).toContainText('已配置')
  await expect(page.getByRole('row')).toHaveCount(15)
  await look(page, 'call-certificates')
})
