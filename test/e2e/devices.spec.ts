import type { Page } from '@playwright/test'
import { startBaidu } from '#main/practice/baidu/start-baidu.ts'
import { startMaxim } from '#main/practice/maxim/start-maxim.ts'
import { defaultThresholds } from '#shared/domain/risk.ts'
import type { Language } from '#shared/domain/text.ts'
import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { look } from './screens.ts'
import { steps } from './steps.ts'

const clock = { now: Date.now }
const devices = Array.from({ length: 25 }, (_, index) => String(3_785_562_685_113_372_034n + 7n * BigInt(index)))

/** A push on the provider's schedule and one of a topic, both under way while the rest of the test goes on. */
async function pushLater(page: Page, connectionId: string): Promise<void> {
  await ask(page, '/settings/update', { safety: { ...defaultThresholds, massHoldSeconds: 5 } })
  const message = (options: object) => ({
    provider: 'baidu',
    shape: 'android-notification',
    android: { title: '发货通知', description: '您的订单已发货' },
    options,
  })
  const send_time = Math.floor(Date.now() / 1_000) + 7_200
  const submit = (content: object, audience: object) =>
    ask(page, '/deliveries/submit', { connectionId, content, audience })
  await submit(message({ send_time }), { kind: 'tag', values: ['vip'] })
  await submit(message({ topic_id: 'order_1' }), { kind: 'channel_id', values: devices.slice(0, 2) })
}

function screen(page: Page, language: Language) {
  const common = steps(page, language)
  const { t } = common
  return {
    ...common,
    d: t.devices,
    tab: (name: keyof typeof t.devices.tabs) => page.getByRole('tab', { name: t.devices.tabs[name] }).click(),
    row: (text: string) => page.getByRole('tabpanel').getByRole('row').filter({ hasText: text }),
    /** How many devices stand under a result of the report. */
    counted: (result: keyof typeof t.devices.tagging.report) =>
      page
        .locator('dl > div')
        .filter({ has: page.getByText(t.devices.tagging.report[result], { exact: true }) })
        .locator('dd'),
  }
}

for (const [language, theme] of looks) {
  // Would catch: devices that are asked for twice, or taken for done, after a lost answer; a tag that goes without its name typed.
  test(`Baidu's tags, devices, timers and topics (${language}, ${theme})`, async ({ openConsole }) => {
    const { practice, close } = await startBaidu({ clock, port: 0 })
    const { page } = await openConsole({ operator: '王小雨', language, theme })
    const { d, t, button, go, sheet, tab, row, counted } = screen(page, language)
    const { baseUrl, apiKey, secretKey } = practice
    const credentials = { apiKey, secretKey }
    const account = { name: '门店 App', provider: 'baidu', stage: 'practice', baseUrl, credentials }
    const { id } = await ask(page, '/connections/create', account)
    await go('devices')
    const choice = page.getByRole('combobox', { name: t.forProvider.label })
    await choice.focus()
    await look(page, 'devices-choose')
    await page.keyboard.press('Enter')
    await page.locator('.ant-select-item-option').filter({ hasText: '门店 App' }).click()
    await expect(row('vip')).toHaveCount(1)
    await tab('topics')
    await expect(page.getByText(d.topics.empty.title)).toBeVisible()
    await look(page, 'devices-empty')
    await pushLater(page, String(id))

    await tab('tags')
    await button(d.tags.create).click()
    await sheet.getByRole('textbox').fill('春节活动')
    await expect(sheet).toContainText('app/create_tag')
    await sheet.getByRole('button', { name: d.tags.created }).click()
    await sheet.getByRole('button', { name: t.common.close }).click()
    await expect(row('春节活动')).toHaveCount(1)
    await row('vip').getByText(d.tags.ask).click()
    await expect(row('vip').getByText(d.again)).toBeVisible()
    await look(page, 'devices-tags')

    await row('春节活动').getByText(d.tags.manage).click()
    await page.locator('#recipients').fill(devices.join('\n'))
    await expect(page.getByText('tag/add_devices')).toBeVisible()
    await look(page, 'devices-list')
    practice.failNext('reset-after', 1)
    await button(/^(把 25 台|Add 25)/).focus()
    await page.keyboard.press('Enter')
    await expect(counted('unknown')).toHaveText('10')
    await expect(counted('not-asked')).toHaveText('15')
    await look(page, 'devices-report')
    await button(/^(继续做剩下的 15 台|Go on with the remaining 15)/).click()
    await expect(counted('done')).toHaveText('15')
    await expect(button(/^(继续做剩下的 0 台|Go on with the remaining 0)/)).toBeDisabled()
    await page.getByRole('checkbox').check()
    await button(/^(继续做剩下的 10 台|Go on with the remaining 10)/).click()
    await expect(counted('done')).toHaveText('25')
    await expect(page.getByText(d.tagging.all)).toBeVisible()

    await button(d.tagging.finish).click()
    await page.getByText(d.tagging.remove, { exact: true }).click()
    await page.locator('#recipients').fill(devices.join('\n'))
    practice.fault = 'slow'
    await button(/^(从标签移除 25 台|Remove 25)/).click()
    await look(page, 'devices-progress')
    await go('library')
    await go('devices')
    await button(d.tagging.stop).click()
    await button(d.tagging.giveUp).click()
    await expect(counted('unknown')).toHaveText('10')
    practice.fault = 'none'
    await button(d.tagging.finish).click()
    await button(d.tagging.back).click()

    await row('春节活动').getByText(d.tags.delete, { exact: true }).click()
    await expect(sheet.getByText(/^(会有 15 台设备|15 devices)/)).toBeVisible()
    const remove = sheet.getByRole('button', { name: d.tags.delete, exact: true })
    await expect(remove).toBeDisabled()
    await sheet.locator('#typedAgain').fill('春节活动')
    await look(page, 'devices-delete')
    await remove.click()
    await sheet.getByRole('button', { name: t.common.close }).click()
    await expect(row('春节活动')).toHaveCount(0)

    await tab('timers')
    await expect(async () => {
      await button(d.refresh).click()
      await expect(page.getByRole('tabpanel').getByRole('row')).toHaveCount(2, { timeout: 2_000 })
    }).toPass()
    await look(page, 'devices-timers')
    await page.getByRole('tabpanel').getByText(d.timers.records, { exact: true }).click()
    await expect(sheet.getByRole('heading', { name: t.calls.answer })).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('tabpanel').getByText(d.timers.cancel, { exact: true }).click()
    await sheet.getByRole('button', { name: d.timers.cancelDo }).click()
    await expect(sheet.getByText(t.common.outcome.accepted)).toBeVisible()
    await sheet.getByRole('button', { name: t.common.close }).click()
    await expect(page.getByText(d.timers.empty.title)).toBeVisible()

    await tab('topics')
    await button(d.refresh).click()
    await row('order_1').getByText(d.topics.records, { exact: true }).click()
    await expect(sheet.getByRole('table')).toBeVisible()
    await page.keyboard.press('Escape')
    await row('order_1').getByText(d.topics.statistics, { exact: true }).click()
    await expect(sheet.getByRole('heading', { name: t.calls.answer })).toBeVisible()
    await look(page, 'devices-topic')
    await page.keyboard.press('Escape')
    await tab('statistics')
    await expect(page.getByRole('tabpanel').getByRole('row')).toHaveCount(4)
    practice.fault = 'refuse'
    await button(d.refresh).click()
    await expect(page.getByRole('alert').getByRole('button', { name: d.again })).toBeVisible()
    await look(page, 'devices-error')
    await close()
  })

  // Would catch: a refusal of one that hides the others, and a certificate that has ended and looks like every other one.
  test(`MaxIM's certificates at a glance (${language}, ${theme})`, async ({ openConsole }) => {
    const { practice, close } = await startMaxim({ clock, port: 0 })
    practice.refusedCertificates.add('0/5')
    const { page } = await openConsole({ operator: '王小雨', language, theme })
    const { t, button } = steps(page, language)
    const { baseUrl, appId, accessToken } = practice
    const account = { name: '集团 App', provider: 'maxim', stage: 'practice', baseUrl }
    const { id } = await ask(page, '/connections/create', { ...account, credentials: { appId, accessToken } })
    await page.evaluate((hash) => {
      location.hash = hash
    }, `#/connections/${id}`)
    await button(t.certificates.ask).click()
    await expect(page.getByText(/^(已配置 9 项|9 are set)/)).toBeVisible()
    const table = page.getByRole('region', { name: t.certificates.title })
    await expect(table.getByRole('row').filter({ hasText: 'APNs' })).toContainText(t.certificates.over)
    await expect(table.getByRole('row').filter({ hasText: 'vivo' })).toContainText('10010')
    await expect(table).not.toContainText('BEGIN CERTIFICATE')
    await table.scrollIntoViewIfNeeded()
    await look(page, 'certificates')
    await close()
  })
}
