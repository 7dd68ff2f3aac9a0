import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from './fixtures.ts'
import { look } from './screens.ts'
import { steps, words } from './steps.ts'

const passphrase = '一句不算太短的口令'

test('locking covers the console and keeps the draft', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, go, write, title, saved } = steps(page)
  await go('settings')
  await button(t.settings.vault.usePassphrase).click()
  await page.getByLabel(t.settings.vault.passphrase).fill(passphrase)
  await page.getByLabel(t.settings.vault.repeat).fill(passphrase)
  await button(t.shell.vault.set).click()
  await page.getByLabel(t.vaultCare.idle).scrollIntoViewIfNeeded()
  await look(page, 'vault-settings')
  await button(t.vaultCare.change).click()
  await expect(page.getByLabel(t.vaultCare.current)).toBeFocused()
  await look(page, 'vault-change')
  await go('compose')
  await write({ title: '写到一半', body: '锁定之后还在' })
  await saved()
  await page
    .getByRole('banner')
    .getByRole('button', { name: /王小雨/ })
    .click()
  await page.getByRole('menuitem', { name: t.vaultCare.lockNow }).click()
  await expect(page.getByRole('heading', { name: t.shell.vault.lockedTitle })).toBeVisible()
  await expect(page.getByLabel(t.shell.vault.passphrase)).toBeFocused()
  await expect(page.getByText('写到一半')).toHaveCount(0)
  await page.getByLabel(t.shell.vault.passphrase).fill('不对的口令')
  await button(t.shell.vault.open).click()
  await expect(page.getByText(t.shell.vault.wrong)).toBeVisible()
  await look(page, 'vault-wrong')
  await page.getByLabel(t.shell.vault.passphrase).fill(passphrase)
  await button(t.shell.vault.open).click()
  await expect(title).toHaveValue('写到一半')
})

test('an audit that was changed from outside says so', async ({ openConsole }) => {
  const first = await openConsole({ operator: '王小雨', language: 'en', theme: 'dark' })
  const t = words('en')
  await steps(first.page, 'en').go('audit')
  await expect(first.page.getByText(/^Unchanged/)).toBeVisible()
  await look(first.page, 'audit-unchanged')
  await first.close()
  const db = new Database(join(first.dataDirectory, 'pushdeck.db'))
  db.exec('DROP TRIGGER audit_keeps_words')
  db.exec(`UPDATE audit SET operator = '李雷' WHERE id = 2`)
  db.close()
  const { page } = await openConsole({ dataDirectory: first.dataDirectory })
  await steps(page, 'en').go('audit')
  await expect(page.getByText(t.integrity.broken.replace('{{after}}', '1'))).toBeVisible()
  await look(page, 'audit-changed')
})
