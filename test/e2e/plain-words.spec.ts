import { expect, test } from './fixtures.ts'
import { practiceAccount } from './practice-server.ts'
import { look } from './screens.ts'
import { addConnection, maintenance, steps } from './steps.ts'

test('what is wrong with a message is said in words, and nothing is sent or lost', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, title, list, chooseKind } = steps(page)
  const review = () => button(new RegExp(t.compose.review.practice)).click()
  await expect(title).toBeVisible()
  await review()
  await expect(page.getByText('还没有选择发给谁。')).toBeVisible()
  await button('标题和内容都是空的，至少填一个。').click()
  await expect(title).toBeFocused()
  await title.fill('通')
  await expect(page.getByText(t.compose.fix)).toBeHidden()
  await chooseKind('alias')
  await list.fill(' ,，\n')
  await title.fill('通知')
  await page.getByLabel(/^扩展字段/).fill('{"key": 1')
  await page.getByLabel(/^角标 ?badge$/).fill('很多')
  await expect(page.getByText(/第 1 行第 10 个字：到这里就结束了/)).toBeVisible()
  await review()
  await expect(page.getByText('受众是空的，填写后才能发送。空名单不会变成“全部”。')).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  await look(page, 'compose-errors')
  await button('受众是空的，填写后才能发送。空名单不会变成“全部”。').click()
  await expect(list).toBeFocused()
  await chooseKind('user_id')
  await expect(page.getByText(t.compose.fix)).toBeHidden()
  await list.fill('王小雨')
  await review()
  await expect(page.getByText(/名单里有 1 个无效的值（第 1 行）/)).toBeVisible()
  await expect(page.getByText(/受众是空的/)).toBeHidden()
  await list.fill('123\n王小雨')
  await review()
  await expect(page.getByText(/名单里有 1 个无效的值（第 2 行）/)).toBeVisible()
  await page.reload()
  await expect(title).toHaveValue('通知')
  await expect(page.getByLabel(/^扩展字段/)).toHaveValue('{"key": 1')
})

test('a connection says what is wrong with it', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, go } = steps(page)
  const account = await practiceAccount(page)

  await addConnection(page, { name: '错误令牌', stage: 'test', ...account, accessToken: 'nobody-knows-this-token' })
  await button(t.connections.test).click()
  await expect(page.getByText('访问令牌无效')).toBeVisible()
  await expect(page.getByText(t.connections.testFailed)).toBeVisible()
  await look(page, 'connection-wrong-token')
  await page.getByLabel(/^访问令牌/).fill(account.accessToken)
  await button(t.common.save).click()
  await expect(page.getByText(t.connections.saved, { exact: true })).toBeVisible()
  await button(t.connections.test).click()
  await expect(page.getByText('凭据可用')).toBeVisible()
  await expect(page.locator('body')).not.toContainText(account.accessToken)

  await addConnection(page, { name: '连不上', stage: 'test', ...account, baseUrl: 'http://127.0.0.1:9' })
  await button(t.connections.test).click()
  await expect(page.getByText('服务器拒绝连接')).toBeVisible()

  await addConnection(page, { name: '连不上', stage: 'test', ...account })
  await expect(page.getByText(t.errors.NAME_TAKEN)).toBeVisible()
  await addConnection(page, { name: '假练习', stage: 'practice', ...account, baseUrl: 'https://push.example.com' })
  await expect(page.getByText(/练习环境只能指向本机/)).toBeVisible()
  await addConnection(page, { name: '坏地址', stage: 'test', ...account, baseUrl: 'push.example.com' })
  await expect(page.getByText(/地址要以 http/)).toBeVisible()
  await look(page, 'connection-new-errors')

  await go('connections')
  await page.getByRole('link', { name: '连不上' }).click()
  await button(t.connections.remove).click()
  await expect(page.getByRole('dialog')).toContainText('保存的凭据')
  await look(page, 'connection-remove')
  await page.getByRole('dialog').getByRole('button', { name: t.connections.removeConfirm }).click()
  await expect(page.getByRole('link', { name: '连不上' })).toBeHidden()
})

for (const { fault, outcome, cause } of [
  { fault: 'refuse', outcome: 'refused', cause: '应用没有开通推送' },
  { fault: 'reset-after', outcome: 'unknown', cause: '连接在等待应答时中断' },
  { fault: 'garbage', outcome: 'unknown', cause: '平台的应答无法读懂' },
] as const) {
  test(`when the provider plays “${fault}”, the delivery says ${outcome}, why, and what to do`, async ({
    openConsole,
  }) => {
    const { page } = await openConsole({ operator: '王小雨' })
    const { t, go, write, chooseKind, list, review, send, expectOutcome } = steps(page)
    await go('connections')
    await page.getByRole('link', { name: '练习 美信 MaxIM' }).click()
    await page.getByText(t.connections.fault[fault], { exact: true }).click()
    await go('compose')
    await write(maintenance)
    await chooseKind('alias')
    await list.fill('u10001')
    await review()
    await send()
    await expectOutcome(t.common.outcome[outcome])
    await expect(page.getByText(cause)).toBeVisible()
    await look(page, `delivery-${fault}`)
  })
}
