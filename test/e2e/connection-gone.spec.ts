import { expect, test } from './fixtures.ts'
import { practiceAccount } from './practice-server.ts'
import { look } from './screens.ts'
import { addConnection, steps } from './steps.ts'

// Would catch: a window that slides on to production because the connection that it had was deleted.
test('when the connection of a window is deleted, practice takes its place and the window says so', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, go } = steps(page)
  const account = await practiceAccount(page)
  for (const [name, stage] of [
    ['甲正式', 'production'],
    ['乙测试', 'test'],
  ] as const) {
    await addConnection(page, { name, stage, ...account })
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
    await go('connections')
    await button(`${t.connections.use}: ${name}`).click()
    await expect(page.getByRole('banner')).toContainText(name)
  }

  await go('connections')
  await page.getByRole('link', { name: '乙测试' }).click()
  await button(t.connections.remove).click()
  await page.getByRole('dialog').getByRole('button', { name: t.connections.removeConfirm }).click()
  await expect(page.getByText(t.shell.connectionGone.title)).toBeVisible()
  await expect(page.getByRole('banner')).toContainText(t.shell.stage.practice)
  await look(page, 'connection-gone')

  await page.reload()
  await expect(page.getByText(t.shell.connectionGone.title)).toBeVisible()
  await expect(page.getByRole('banner')).toContainText(t.shell.stage.practice)
  await button(t.shell.connectionGone.accept).click()
  await expect(page.getByText(t.shell.connectionGone.title)).toBeHidden()
  await expect(page.getByRole('banner')).toContainText(t.shell.stage.practice)
})
