import { expect, test } from './fixtures.ts'
import { look } from './screens.ts'
import { maintenance, steps } from './steps.ts'

// Would catch: "nothing was done" under a call that had left, which invites to send a second time.
test('a call that breaks midway is not called undone, one that never left is', async ({ openConsole, host }) => {
  test.skip(host === 'electron', 'the window ends with its console there')
  const console = await openConsole({ operator: '王小雨' })
  const { page } = console
  const { t, button, go, title } = steps(page)
  await go('connections')
  await page.getByRole('link', { name: '练习 美信 MaxIM' }).click()
  await page.getByText(t.connections.fault.slow, { exact: true }).click()
  await button(t.connections.test).click()
  await expect(page.getByText(t.connections.testing)).toBeVisible()
  await console.kill()
  await expect(page.getByText(t.errors.lostMidway)).toBeVisible()
  await button(t.connections.test).click()
  await expect(page.getByText(t.errors.lost)).toBeVisible()
  await expect(page.getByText(t.errors.lostMidway)).toBeHidden()

  await go('audit')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.audit.title)
  await expect(page.getByText(t.shell.ended.away.title)).toBeVisible()
  await look(page, 'console-away')
  await expect(title).toBeHidden()
})

test('a window of an earlier start says so and gives back what was typed, also after a reload', async ({
  openConsole,
  host,
}) => {
  test.skip(host === 'electron', 'the window ends with its console there')
  openConsole.expectProblem(/status of 401/)
  const console = await openConsole({ operator: '王小雨' })
  const { page } = console
  const { t, write, saved, title } = steps(page)
  await write(maintenance)
  await saved()
  await console.replace()
  await title.fill('系统维护通知（改期）')
  await expect(page.getByText(t.shell.ended.replaced.title)).toBeVisible()
  const kept = page.getByRole('region', { name: t.shell.kept.title })
  await expect(kept).toContainText('系统维护通知（改期）')
  await look(page, 'console-replaced')
  await expect(title).toHaveValue('系统维护通知（改期）')

  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.shell.ended.replaced.title)
  await expect(kept).toContainText(maintenance.body)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await kept.getByRole('button').click()
  await expect(page.getByText(t.common.copied)).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`系统维护通知（改期）\n${maintenance.body}`)
  await look(page, 'window-replaced')
  await expect(steps(console.page).title).toHaveValue(maintenance.title)
})
