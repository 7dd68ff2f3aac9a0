import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures.ts'
import { look } from './screens.ts'
import { steps, words } from './steps.ts'

test('language, theme and operator change without a restart and are kept', async ({ openConsole }) => {
  const console = await openConsole({ operator: '王小雨' })
  const { page } = console
  const { t, go, button } = steps(page)
  await go('settings')
  await page.getByText(t.settings.appearance.themes.dark, { exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByText('English', { exact: true }).click()
  const english = words('en')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(english.settings.title)
  await page.getByLabel(english.settings.operator.label).fill('Robin Lee')
  await button(english.common.save).click()
  await expect(page.getByRole('banner')).toContainText('Robin Lee')
  await console.restart()
  await expect(console.page.getByRole('banner')).toContainText('Robin Lee')
  await expect(console.page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const again = steps(console.page, 'en')
  await console.page
    .getByRole('banner')
    .getByRole('button', { name: /Robin Lee/ })
    .click()
  await console.page.getByRole('menuitem', { name: '王小雨' }).click()
  await expect(console.page.getByRole('banner')).toContainText('王小雨')
  await again.go('audit')
  await expect(console.page.getByText(again.t.audit.actions.settings_operator).first()).toBeVisible()
})

test('a passphrase protects the credentials over a restart', async ({ openConsole }) => {
  const console = await openConsole({ operator: '王小雨' })
  const first = steps(console.page)
  await first.go('settings')
  await first.button(first.t.settings.vault.usePassphrase).click()
  await console.page.getByLabel(first.t.settings.vault.passphrase).fill('一句不短的口令')
  await console.page.getByLabel(first.t.settings.vault.repeat).fill('一句不短的口令?')
  await expect(console.page.getByText(first.t.settings.vault.mismatch)).toBeVisible()
  await console.page.getByLabel(first.t.settings.vault.passphrase).fill('a passphrase')
  await console.page.getByLabel(first.t.settings.vault.repeat).fill('a passphrase')
  await first.button(first.t.shell.vault.set).click()
  await expect(console.page.getByText(first.t.settings.vault.protector.passphrase)).toBeVisible()

  await console.restart()
  const { page } = console
  const { t, button, title } = steps(page)
  await expect(page.getByRole('heading', { name: t.shell.vault.lockedTitle })).toBeVisible()
  await look(page, 'vault-locked')
  await page.getByLabel(t.shell.vault.passphrase).fill('another one')
  await button(t.shell.vault.open).click()
  await expect(page.getByText(t.shell.vault.wrong)).toBeVisible()
  await page.getByLabel(t.shell.vault.passphrase).fill('a passphrase')
  await button(t.shell.vault.open).click()
  await expect(title).toBeVisible()
})

test('recipients are read from a file, and the audit leaves as CSV', async ({ openConsole, host }) => {
  const { page, file } = await openConsole({ operator: '王小雨' })
  const { t, go, chooseKind, list, button } = steps(page)
  await chooseKind('alias')
  await page.locator('input[type=file]').setInputFiles(file('名单.csv', '\uFEFFu10001\r\n"u10002"\r\nu10001\r\n'))
  await expect(list).toHaveValue('u10001\nu10002')
  await go('audit')
  if (host === 'electron') return
  const downloading = page.waitForEvent('download')
  await button(t.audit.export).click()
  const text = readFileSync(await (await downloading).path(), 'utf8')
  expect(text.startsWith('\uFEFFid,time,operator,action')).toBe(true)
  expect(text).toContain('settings.operator')
})

test('the way to the providers is set, and what is no proxy is said so', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, go } = steps(page)
  await go('settings')
  const proxy = page.getByLabel(t.settings.network.proxy, { exact: true })
  await proxy.fill('http://user:pass@10.0.0.8:8080')
  await button(t.settings.network.save).click()
  await expect(proxy).toHaveAttribute('aria-invalid', 'true')
  await expect(proxy).toHaveAccessibleDescription(/不带账号/)
  await look(page, 'settings-network')
  await proxy.fill('http://10.0.0.8:8080')
  await button(t.settings.network.save).click()
  await expect(page.getByText(t.settings.network.done)).toBeVisible()
  await page.reload()
  await expect(proxy).toHaveValue('http://10.0.0.8:8080')
})
