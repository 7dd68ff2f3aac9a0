import type { Page } from '@playwright/test'
import { startBench } from '#test/helpers/practice.ts'
import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { look } from './screens.ts'
import { steps, words } from './steps.ts'

const miniApp = '7e0f0000-3a2c-4a54-b9b8-000000000001'
const fault = (page: Page, name: string) => ask(page, '/system/setPracticeFault', { provider: 'suplink', fault: name })

for (const [language, theme] of looks) {
  // Would catch: everybody's count changed by somebody who wanted to change one user's, and was not told.
  test(`counts of a mini app, told before they are set (${language}, ${theme})`, async ({ openConsole }) => {
    const { page } = await openConsole({ operator: '王小雨', language, theme })
    const { go, button } = steps(page, language)
    const t = words(language)
    await go('badges')
    await page.getByRole('combobox').click()
    await page.locator('.ant-select-item-option').filter({ hasText: 'supLink' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: t.badges.title })).toBeVisible()
    await look(page, 'badges-empty')
    await page.getByLabel(/appId/).fill(miniApp)
    await page.keyboard.press('Enter')
    await expect(page.getByText(t.badges.everybody)).toBeVisible()
    const count = page.getByLabel(/unread$/)
    await expect(count).toHaveValue('')

    await count.fill('10')
    const table = page.getByRole('table').filter({ hasText: t.badges.effective.title })
    await expect(table.getByRole('row').nth(1)).toHaveText(`${t.badges.effective.all}10`)
    const csv = (text: string) => ({ name: 'counts.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    const file = page.locator('input[type=file]')
    await file.setInputFiles(csv('user,count\nadmin,five\n'))
    await expect(page.getByText(t.badges.file.faults.replace('{{lines}}', '2'))).toBeVisible()
    await look(page, 'badges-file-refused')
    await file.setInputFiles(csv('\uFEFFuser,count\r\nadmin,5\r\ntest001,0\r\n'))
    await expect(table.getByRole('row').nth(2)).toHaveText('admin5')
    await expect(table.getByRole('row').nth(1)).toHaveText(`${t.badges.effective.others}10`)
    await expect(page.getByText(/"unreadOfUser":\{"admin":5,"test001":0\}/)).toBeVisible()
    await look(page, 'badges-form')
    await button(t.badges.do).click()
    await expect(page.getByRole('heading', { name: t.badges.history })).toBeVisible()
    await expect(page.getByText(t.common.outcome.accepted).first()).toBeVisible()

    // the next one starts from it, and a lost answer is told
    await fault(page, 'reset-before')
    await count.fill('11')
    await button(t.badges.do).click()
    await expect(page.getByText(t.common.outcome.unknown).first()).toBeVisible()
    await look(page, 'badges-unknown')
    await fault(page, 'none')
    await page.getByRole('link', { name: t.badges.back }).click()
    await expect(page.getByRole('row').filter({ hasText: miniApp })).toContainText(t.badges.doubtful)
    await look(page, 'badges-usual')
    await page.getByRole('link', { name: new RegExp(miniApp) }).click()
    await expect(count).toHaveValue('10')
    await expect(page.getByText(t.badges.lastUnknown)).toBeVisible()
    await page.keyboard.press('F8')
    await expect(page.getByText(miniApp)).toHaveCount(0)
    await expect(page.getByText('test001')).toHaveCount(0)
    await look(page, 'badges-shared')
  })
}

// Would catch: everybody's count on production, one key away.
test('on production the name and “all” are typed first, and the console itself asks for them', async ({
  openConsole,
}) => {
  const { practice } = await startBench()
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, go, button } = steps(page)
  const { baseUrl, credentials } = practice.suplink
  const given = { name: '工厂', provider: 'suplink', stage: 'production', baseUrl, credentials }
  const { id: connectionId } = await ask(page, '/connections/create', given)
  await ask(page, '/system/unlockProduction')
  const input = { appId: miniApp, unread: 3 }
  const refused = await ask(page, '/operations/call', { connectionId, operation: 'unread.set', input })
  expect(refused['code']).toBe('NOT_CONFIRMED')
  await go('badges')
  await page.getByRole('combobox').click()
  await page.locator('.ant-select-item-option').filter({ hasText: '工厂' }).click()
  await page.getByLabel(/appId/).fill(miniApp)
  await page.keyboard.press('Enter')
  await page.getByLabel(/unread$/).fill('3')
  await expect(button(t.badges.do)).toBeDisabled()
  await page.getByLabel(t.review.typeLabel).fill('工厂 全部')
  await look(page, 'badges-production')
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('Enter')
  expect(practice.suplink.unread().size).toBe(0)
  await button(t.badges.do).click()
  await expect.poll(() => practice.suplink.unread().get(miniApp)?.unread).toBe(3)
  await expect(button(t.badges.do), 'the next one is typed anew').toBeDisabled()
  await practice.close()
})
