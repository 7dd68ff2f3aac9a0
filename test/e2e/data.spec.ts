import { mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { look } from './screens.ts'
import { maintenance, steps } from './steps.ts'

// Would catch: a restore that leaves the window behind, or a draft of after the backup that is still there.
test('a backup is made and restored, and the window comes back by itself', async ({ openConsole }) => {
  // while the core is closed for the restore, the window asks in vain
  openConsole.expectProblem(/503/)
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, go, button, sheet, write, saved, title } = steps(page)
  await go('settings')
  await button(t.settings.data.create).click()
  await expect(page.getByText(t.settings.data.created)).toBeVisible()
  await go('compose')
  await write(maintenance)
  await saved()
  await go('settings')
  await page.getByRole('row').filter({ hasText: t.settings.data.reason['on-demand'] }).getByRole('button').click()
  await expect(sheet).toContainText(t.settings.data.confirm.notSentAgain)
  await expect(sheet.getByRole('button', { name: t.common.cancel })).toBeFocused()
  await sheet.getByRole('button', { name: t.settings.data.confirm.ok }).click()
  await expect(page.getByText(t.settings.data.restored)).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: t.settings.data.reason['before-restore'] })).toBeVisible()
  await go('audit')
  await expect(page.getByText(t.audit.actions.backups_restored).first()).toBeVisible()
  await go('deliveries')
  await expect(page.getByText(maintenance.title)).toBeHidden()
  await go('compose')
  await expect(title).toBeVisible()
})

// Would catch: a console that stops sending and leaves everybody guessing why; a banner nobody can read.
for (const [language, theme] of looks) {
  test(`trouble with the disk is said on every screen and goes by itself (${language}, ${theme})`, async ({
    openConsole,
  }) => {
    const dataDirectory = test.info().outputPath('data')
    // where the reserve can't be taken, the disk is taken for failing
    const inTheWay = join(dataDirectory, 'reserve')
    mkdirSync(inTheWay, { recursive: true })
    const { page } = await openConsole({ operator: '王小雨', language, theme, dataDirectory })
    const { t, go, button, sheet } = steps(page, language)
    const banner = page.getByRole('alert').filter({ hasText: t.shell.storage.failing.title })
    await expect(banner).toContainText(dataDirectory)
    await go('settings')
    await expect(banner).toBeVisible()
    await button(t.settings.data.create).click()
    await expect(page.getByText(t.settings.data.created)).toBeVisible()
    await button(t.settings.data.create).scrollIntoViewIfNeeded()
    await look(page, 'settings-data')
    const [, row] = await page.getByRole('region', { name: t.settings.data.list }).getByRole('row').all()
    await row?.getByRole('button').click()
    await expect(sheet).toBeVisible()
    await look(page, 'restore-confirm')
    await sheet.getByRole('button', { name: t.common.cancel }).click()
    rmdirSync(inTheWay)
    await expect(banner).toBeHidden()
  })
}
