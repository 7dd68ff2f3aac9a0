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
  await button('请求 1').click()
  await expect(sheet).toContainText(t.deliveries.request.reference.message)
  await look(page, 'request-baidu')
  await page.keyboard.press('Escape')

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
  const devices = page.getByRole('region', { name: '给标签加设备' }).getByRole('row')
  await expect(devices.filter({ hasText: device })).toContainText('成功')
  await expect(devices.filter({ hasText: '1234567890123456789' })).toContainText('失败')
  await expect(page.getByText(t.common.outcome.partial)).toHaveCount(2)
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

// Would catch: a change of which nobody knows what became that reads as failed, or leaves no trace on the screen.
for (const [language, theme] of [
  ['zh-CN', 'light'],
  ['en', 'dark'],
] as const) {
  test(`a change without an answer is unknown, listed, and says what to do (${language}, ${theme})`, async ({
    openConsole,
  }) => {
    const { page } = await openConsole({ operator: '王小雨', language, theme })
    const { t, button, go } = steps(page, language)
    const list = page.getByRole('region', { name: t.calls.recent.title })
    const rows = list.getByRole('row').filter({ has: page.getByRole('cell') })
    const openForm = async (fault: 'none' | 'reset-after' | 'slow', name: string) => {
      await go('connections')
      await page.getByRole('link', { name: /^练习 supLink/ }).click()
      await page.getByText(t.connections.fault[fault], { exact: true }).click()
      await page.getByRole('link', { name: /^(开通租户|Open a tenant)$/ }).click()
      await page.getByLabel(/^(实例名|Instance name)/).fill(name)
      await page.getByLabel(/^(开始时间|Start)/).fill('2026-01-01T00:00')
      await page.getByLabel(/^(到期时间|End)/).fill('2027-01-01T00:00')
    }
    await openForm('none', 'eco-a1')
    await button(t.calls.do).click()
    await expect(rows).toHaveCount(1)
    await expect(rows.first()).toContainText(t.common.outcome.accepted)
    await openForm('reset-after', 'eco-b2')
    await button(t.calls.do).focus()
    await page.keyboard.press('Enter')
    await expect(rows).toHaveCount(2)
    await expect(rows.first()).toContainText('eco-b2')
    await expect(rows.first()).toContainText(t.common.outcome.unknown)
    await expect(rows.first()).toContainText(/不要直接再次开通|do not simply open it again/)
    await look(page, 'call-unknown')
    await openForm('slow', 'eco-c3')
    await button(t.calls.do).click()
    await expect(rows.first()).toContainText(t.calls.recent.underWay)
    await button(t.calls.cancel).click()
    await expect(rows.first()).toContainText(/等待应答时被取消|Cancelled while waiting/)
    await page
      .getByRole('main')
      .getByRole('link', { name: /^练习 supLink/ })
      .click()
    await expect(rows).toHaveCount(3)
    await look(page, 'connection-changes')
  })
}
