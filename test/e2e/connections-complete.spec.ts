import { ageDeliveries } from '#test/helpers/console/seed.ts'
import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { practiceOf } from './practice-server.ts'
import { look } from './screens.ts'
import { steps } from './steps.ts'

const passphrase = '一个很长的口令 4c6e'

for (const [language, theme] of looks) {
  // Would catch: a copy or a file that cannot be made with the keyboard, a wrong passphrase that says nothing, or a
  // deletion that doesn't say what goes with it.
  test(`connections are copied, taken along and deleted knowingly (${language}, ${theme})`, async ({ openConsole }) => {
    const { page, file, saved } = await openConsole({ operator: '王小雨', language, theme })
    const { t, go, button, sheet } = steps(page, language)
    const care = t.connectionCare
    const { baseUrl, appId, accessToken } = await practiceOf(page)
    const name = '客户端测试'
    const account = { provider: 'maxim', stage: 'test', baseUrl, credentials: { appId, accessToken } }
    const { id } = await ask(page, '/connections/create', { name, ...account })
    const audience = { kind: 'alias', values: ['u10001'] }
    const content = { provider: 'maxim', setting: {}, message: { type: 'text', title: '发货通知', body: '已发货' } }
    await ask(page, '/deliveries/submit', { connectionId: id, content, audience })
    const draftId = crypto.randomUUID()
    await ask(page, '/drafts/save', { id: draftId, connectionId: id, content, audience: { kind: null, text: '' } })

    // under way: it can't go
    await go('connections')
    await page.getByRole('link', { name, exact: true }).click()
    await button(t.connections.remove).click()
    await expect(sheet).toContainText(care.usedBy.busyText)
    await sheet.getByRole('button', { name: care.usedBy.close }).click()
    const health = page.getByRole('heading', { name: care.health.title }).locator('../..')
    await expect(health.getByRole('link', { name: care.health.see })).toBeVisible({ timeout: 20_000 })
    await look(page, 'connection-health')

    // a copy, by keyboard
    await button(care.duplicate.action).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(care.duplicate.label)).toBeFocused()
    await expect(sheet).toContainText(care.duplicate.text)
    await page.keyboard.press('End')
    await page.keyboard.type('2')
    await look(page, 'connection-duplicate')
    await page.keyboard.press('Enter')
    const copy = `${care.duplicate.start.replace('{{name}}', name)}2`
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(copy)

    // both into a file
    await go('connections')
    await button(care.export.action).click()
    await page
      .getByRole('checkbox', { name: new RegExp(`^${name}`) })
      .first()
      .check()
    await page.getByRole('checkbox', { name: new RegExp(`^${copy}`) }).check()
    await page.getByLabel(care.passphrase.label, { exact: true }).fill(passphrase)
    await page.getByLabel(care.passphrase.repeat, { exact: true }).fill(passphrase)
    await look(page, 'connections-export')
    const { bytes } = await saved(() => button(care.export.ok).click())
    const archive = file('connections.pdc', bytes)

    // the copy goes, after saying what goes with it
    await page.getByRole('link', { name: copy, exact: true }).click()
    await button(t.connections.remove).click()
    await expect(sheet).toContainText(care.usedBy.credentials)
    await sheet.getByRole('button', { name: t.connections.removeConfirm }).click()
    await expect(page.getByRole('link', { name: copy, exact: true })).toBeHidden()

    // and comes back from the file
    await button(care.import.action).click()
    await page.getByLabel(care.import.file, { exact: true }).setInputFiles(archive)
    await page.getByLabel(care.passphrase.open).fill('not this one')
    await button(care.import.look).click()
    await expect(sheet.getByRole('alert')).toHaveText(t.errors.WRONG_PASSPHRASE)
    await page.getByLabel(care.passphrase.open).fill(passphrase)
    await page.keyboard.press('Enter')
    await expect(sheet).toContainText(care.import.taken)
    await look(page, 'connections-import')
    await sheet.getByRole('button', { name: /1/ }).click()
    await expect(page.getByRole('link', { name: copy, exact: true })).toBeVisible()
    await look(page, 'connections-health')

    // the first one is still used by a draft
    await page.getByRole('link', { name, exact: true }).click()
    await button(t.connections.remove).click()
    await expect(sheet.getByRole('link')).toHaveCount(1)
    await look(page, 'connection-used-by')
    await sheet.getByRole('link').click()
    await expect(page).toHaveURL(/tab=drafts/)
  })
}

for (const [language, theme] of looks) {
  // Would catch: content that goes without being asked for, or a cleared push that looks like an empty one.
  test(`what is older than its time is cleared, and says so (${language}, ${theme})`, async ({ openConsole }) => {
    const running = await openConsole({ operator: '王小雨', language, theme })
    const { connectionId } = await practiceOf(running.page)
    const audience = { kind: 'alias', values: ['u10001', 'u10002'] }
    const content = { provider: 'maxim', setting: {}, message: { type: 'text', title: '发货通知', body: '已发货' } }
    const { id } = await ask(running.page, '/deliveries/submit', { connectionId, content, audience })
    const state = async () => (await ask(running.page, '/deliveries/get', { id }))['state']
    await expect.poll(state, { timeout: 20_000 }).toBe('settled')
    await running.close()
    await ageDeliveries(running.dataDirectory, 181)
    await running.restart()
    const { page } = running
    const { t, go, button, sheet } = steps(page, language)
    await go('settings')
    const days = page.getByLabel(t.retention.days)
    await days.fill('4000')
    await button(t.retention.save).click()
    await expect(page.getByText(/3650/).last()).toBeVisible()
    await days.fill('180')
    await button(t.retention.clean).click()
    await expect(sheet).toContainText(/180/)
    await expect(sheet.getByRole('button', { name: t.common.cancel })).toBeFocused()
    await look(page, 'retention-confirm')
    await sheet.getByRole('button', { name: t.retention.confirm.ok }).click()
    await expect(page.getByText(t.retention.nothing)).toBeVisible()
    await button(t.retention.save).scrollIntoViewIfNeeded()
    await look(page, 'settings-retention')
    await page.getByText(t.about.libraries).click()
    await page.getByText(t.about.libraries).scrollIntoViewIfNeeded()
    await look(page, 'settings-about')
    await go('deliveries')
    await page.getByRole('link', { name: '发货通知' }).click()
    await expect(page.getByText(t.retention.clearedMessage)).toBeVisible()
    await page.getByRole('button', { name: t.deliveries.request.title.replace('{{n}}', '1') }).click()
    await expect(sheet.getByText(t.retention.cleared, { exact: true }).first()).toBeVisible()
    await look(page, 'delivery-cleared')
  })
}
