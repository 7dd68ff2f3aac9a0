import type { Page } from '@playwright/test'
import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { look } from './screens.ts'
import { steps, words } from './steps.ts'

const firstTenant = '960b000000000000000000000000a001'

interface Listed {
  id: string
  builtIn: boolean
  provider: string
}

const suplinkOf = async (page: Page): Promise<string> => {
  const all = (await ask(page, '/connections/list')) as unknown as Listed[]
  return all.find(({ builtIn, provider }) => builtIn && provider === 'suplink')?.id ?? ''
}
const fault = (page: Page, name: string) => ask(page, '/system/setPracticeFault', { provider: 'suplink', fault: name })
const local = (days: number) => {
  const at = new Date(Date.now() + days * 86_400_000)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
/** Opens tenants as a script would, that end after so many days. */
const openAs = async (page: Page, connectionId: string, given: Record<string, number>) => {
  const now = Math.floor(Date.now() / 1_000)
  for (const [instanceName, days] of Object.entries(given)) {
    const input = { instanceName, startDate: now - 300 * 86_400, endDate: now + Math.round(days * 86_400) }
    await ask(page, '/operations/call', { connectionId, operation: 'tenant.opening', input })
  }
}

const choosePractice = async (page: Page) => {
  await page.getByRole('combobox').click()
  await page.locator('.ant-select-item-option').filter({ hasText: 'supLink' }).first().click()
}

for (const [language, theme] of looks) {
  // Would catch: a tenant that can't be opened, found, renewed or deleted without the provider's documents.
  test(`tenants from the first to the last (${language}, ${theme})`, async ({ openConsole }) => {
    const { page } = await openConsole({ operator: '王小雨', language, theme })
    const { go, button } = steps(page, language)
    const t = words(language)
    const connectionId = await suplinkOf(page)
    await go('tenants')
    await expect(page.getByText(t.forProvider.text.replaceAll('{{provider}}', 'supLink'))).toBeVisible()
    await look(page, 'tenants-choose')
    await choosePractice(page)
    await expect(page.getByText(t.tenants.empty.title)).toBeVisible()
    await look(page, 'tenants-empty')

    // by its id
    await button(t.tenants.add.title).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(/ID/).first().fill('nobody')
    await button(t.tenants.add.do).click()
    await expect(dialog.getByRole('alert')).toBeVisible()
    await look(page, 'tenants-add-refused')
    await dialog.getByLabel(/ID/).first().fill(firstTenant)
    await button(t.tenants.add.do).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('link', { name: firstTenant })).toBeVisible()

    // by opening it
    await page.getByRole('link', { name: t.tenants.open.title }).click()
    await page.getByLabel(/instanceName/).fill('eco-krn2')
    await page.getByLabel(/endDate/).fill(local(20))
    await expect(page.getByText(/"instanceName":"eco-krn2"/)).toBeVisible()
    await look(page, 'tenants-open')
    await button(t.tenants.open.do).click()
    await expect(page.getByRole('heading', { name: t.calls.answer })).toBeVisible()
    // one more press would open a second one
    await expect(page.getByText(t.tenants.open.inList)).toBeVisible()
    await expect(page.getByLabel(/confirmAgain/)).toBeVisible()
    await look(page, 'tenants-open-again')
    await page.getByRole('link', { name: t.tenants.open.toList }).click()
    await expect(page.getByRole('row').nth(1)).toContainText('eco-krn2')
    await expect(
      page.getByRole('img', { name: t.tenants.endingCount.replace('{{n}}', '1') }),
      'the rail counts what ends soon',
    ).toBeVisible()

    // an answer that is lost
    await fault(page, 'reset-after')
    await openAs(page, connectionId, { 'eco-lost': 400 })
    await fault(page, 'none')
    await openAs(page, connectionId, { 'eco-half': 200, 'eco-over': -3 })
    await expect(page.getByRole('row').filter({ hasText: 'eco-lost' })).toContainText(t.common.outcome.unknown)
    await expect(page.getByRole('link', { name: 'eco-over' })).toBeVisible()
    await look(page, 'tenants-usual')
    await page.getByRole('link', { name: 'eco-lost' }).click()
    await expect(page.getByText(t.tenants.lost.text)).toBeVisible()
    await look(page, 'tenants-lost')
    await button(t.tenants.remove.do).click()
    await page.getByRole('dialog').getByRole('button', { name: t.tenants.remove.do }).click()
    await expect(page.getByRole('link', { name: 'eco-lost' })).toHaveCount(0)

    // an earlier end takes the id typed once more
    await page.getByRole('link', { name: 'eco-half' }).click()
    const code = page.getByRole('main').locator('dd code')
    const tenantId = (await code.first().textContent()) ?? ''
    await page.getByLabel(/endDate/).fill(local(100))
    await expect(page.getByText(t.tenants.renew.shortens)).toBeVisible()
    await page.getByLabel(/confirmEarlier/).fill(tenantId)
    await expect(page.getByText(/tenant\/renew/)).toBeVisible()
    await look(page, 'tenants-renew')
    await button(t.tenants.renew.do).click()
    await expect(page.getByRole('heading', { name: t.calls.answer })).toBeVisible()
    await page.getByText(t.tenants.delete.title).click()
    await expect(button(t.tenants.delete.do)).toBeDisabled()
    await page.getByLabel(/^(再输入|Type)/).fill(tenantId)
    await button(t.tenants.delete.do).scrollIntoViewIfNeeded()
    await look(page, 'tenants-delete')
    await button(t.tenants.delete.do).click()
    await expect(page.getByText(t.tenants.state.deleted, { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: t.tenants.history.changes })).toBeVisible()
  })
}

// Would catch: a refresh that begins again at the first one, or says done of a tenant that was not asked.
test('refreshing all goes on after a fault and asks only for the rest', async ({ openConsole }) => {
  const { page, saved } = await openConsole({ operator: '王小雨' })
  const { t, go, button } = steps(page)
  const connectionId = await suplinkOf(page)
  await go('tenants')
  await choosePractice(page)
  const names = Array.from({ length: 24 }, (_, index) => [`eco-${index + 10}`, 10 + index * 12])
  await openAs(page, connectionId, Object.fromEntries(names))
  await expect(page.getByRole('row')).toHaveCount(25)
  await look(page, 'tenants-full')
  await fault(page, 'server-error')
  await button(t.tenants.refresh.all.replace('{{n}}', '24')).click()
  await expect(page.getByText('已查询 1 / 24')).toBeVisible({ timeout: 20_000 })
  await fault(page, 'none')
  await expect(page.getByText('已刷新 23 个，未成功 0 个，结果未知 1 个，还没查询 0 个')).toBeVisible({
    timeout: 20_000,
  })
  await look(page, 'tenants-report')
  await button(t.tenants.refresh.goOn.replace('{{n}}', '1')).click()
  await expect(page.getByText('已刷新 24 个，未成功 0 个，结果未知 0 个，还没查询 0 个')).toBeVisible()

  // stopped by hand: what was not asked is left for later
  await fault(page, 'server-error')
  await button(t.tenants.refresh.all.replace('{{n}}', '24')).click()
  await button(t.tenants.refresh.stop).click()
  await expect(page.getByText('已刷新 0 个，未成功 0 个，结果未知 0 个，还没查询 24 个')).toBeVisible()
  await fault(page, 'none')
  await button(t.tenants.refresh.goOn.replace('{{n}}', '24')).click()
  await expect(page.getByText('已刷新 24 个，未成功 0 个，结果未知 0 个，还没查询 0 个')).toBeVisible({
    timeout: 20_000,
  })

  // found by keyboard alone, and out as a file and in again
  await page.getByRole('searchbox', { name: t.tenants.search }).focus()
  await page.keyboard.type('eco-33')
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('link', { name: 'eco-33' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'eco-33' })).toBeFocused()
  await page.getByRole('link', { name: t.tenants.back }).click()
  const { path } = await saved(() => button(t.tenants.files.export).click())
  await page.locator('input[type=file]').setInputFiles(path)
  await expect(page.getByText(/新加入 0 个，已在列表中 24 个/)).toBeVisible()

  // while the screen is shared neither names nor ids are seen
  await page.keyboard.press('F8')
  await expect(page.getByText('eco-10')).toHaveCount(0)
  await look(page, 'tenants-shared')
})
