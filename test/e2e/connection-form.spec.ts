import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { practiceAccount } from './practice-server.ts'
import { look } from './screens.ts'
import { addConnection, steps } from './steps.ts'

test('a form that is not complete says what is missing, where it is missing, and goes there', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, go } = steps(page)
  const account = await practiceAccount(page)
  await go('connections')
  await page.getByRole('link', { name: t.connections.add }).click()
  await expect(page.getByRole('heading', { level: 1, name: t.connections.newTitle })).toBeFocused()
  await button(t.common.save).click()
  const name = page.getByLabel(t.connections.fields.name, { exact: true })
  const address = page.getByLabel(/^服务地址/)
  await expect(name).toBeFocused()
  for (const field of [name, address, page.getByLabel(/^应用 ID/), page.getByLabel(/^访问令牌/)]) {
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(/请填写/)
  }
  await look(page, 'connection-missing')
  await name.fill('客户端测试')
  await expect(name).toHaveAttribute('aria-invalid', 'false')
  await button(t.common.save).click()
  await expect(address).toBeFocused()

  // what the core refuses is treated alike
  await address.fill('push.example.com')
  await page.getByLabel(/^应用 ID/).fill(account.appId)
  await page.getByLabel(/^访问令牌/).fill(account.accessToken)
  await button(t.common.save).click()
  await expect(page.getByText(/地址要以 http/)).toBeVisible()
  await expect(address).toBeFocused()
  await expect(address).toHaveAttribute('aria-invalid', 'true')

  await addConnection(page, { name: '客户端测试', stage: 'test', ...account })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('客户端测试')
  await page.getByLabel(/^应用 ID/).fill('')
  await button(t.common.save).click()
  await expect(page.getByLabel(/^应用 ID/)).toBeFocused()
  await page.getByLabel(/^应用 ID/).fill(account.appId)
  await name.fill('客户端测试二')
  await button(t.common.save).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('客户端测试二')
})

test('of the practice connection only the name and the test audience can be changed', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, go } = steps(page)
  await go('connections')
  await page.getByRole('link', { name: '练习 美信 MaxIM' }).click()
  await expect(page.getByText(t.connections.managed)).toBeVisible()
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(2)
  for (const label of [t.connections.fields.name, t.connections.testAudience.values])
    await expect(page.getByRole('textbox', { name: label })).toBeEditable()
  await expect(page.getByRole('main')).toContainText('practice-app')
  await look(page, 'connection-built-in')
  await page.getByLabel(t.connections.fields.name, { exact: true }).fill('培训用')
  await button(t.common.save).click()
  await expect(page.getByRole('banner')).toContainText('培训用')
  await button(t.connections.test).click()
  await expect(page.getByText(t.connections.testUsable)).toBeVisible()
})

// Would catch: a form that was open meanwhile and takes back what another window has changed.
test('a form saves what was typed in it, and shows what another window has changed', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, go } = steps(page)
  await go('connections')
  await addConnection(page, { name: '客户端测试', stage: 'test', ...(await practiceAccount(page)) })
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('客户端测试')
  const id = page.url().split('/').at(-1)
  await page.getByLabel(/^应用 ID/).fill('another-app')
  await ask(page, '/connections/update', { id, name: '客户端正式', limits: { perSecond: 77 } })
  await expect(heading).toHaveText('客户端正式')
  await expect(page.getByLabel(t.connections.fields.name, { exact: true })).toHaveValue('客户端正式')
  await expect(page.getByLabel(/^应用 ID/)).toHaveValue('another-app')
  await button(t.common.save).click()
  await expect(page.getByText(t.connections.saved)).toBeVisible()
  expect(await ask(page, '/connections/get', { id })).toMatchObject({
    ...{ name: '客户端正式', settings: { appId: 'another-app' }, limits: { inFlight: 4, perSecond: 77 } },
  })
})
