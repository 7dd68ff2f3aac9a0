import type { Page } from '@playwright/test'
import type { Content } from '#shared/domain/content.ts'
import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { look } from './screens.ts'
import { steps, words } from './steps.ts'

/** Opens a draft that holds the message already, through the practice connection of its provider. */
async function open(page: Page, content: Content): Promise<void> {
  const connections = (await ask(page, '/connections/list')) as unknown as { id: string; provider: string }[]
  const connectionId = connections.find(({ provider }) => provider === content.provider)?.id
  const id = crypto.randomUUID()
  await ask(page, '/drafts/save', { id, connectionId, content, audience: { kind: null, text: '' } })
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/compose/${id}`)
}

const long = '系统维护通知'.repeat(9)

for (const [language, theme] of looks) {
  // Would catch: a preview that lags behind the form, shows whole what a vendor cuts, paints a text of any length, or
  // promises that a message for the app is seen.
  test(`MaxIM on iOS, on Android and by vendor (${language}, ${theme})`, async ({ openConsole }) => {
    const { page } = await openConsole({ operator: '王小雨', language, theme })
    const { preview, ...t } = words(language)
    const { write, title, body } = steps(page, language)
    const shown = page.getByRole('region', { name: preview.heading, exact: true })
    const figure = (name: string) => shown.getByRole('figure', { name })
    const card = (name: RegExp) => shown.getByRole('listitem').filter({ hasText: name })
    const choose = (screen: keyof typeof preview.screens) =>
      shown.getByText(preview.screens[screen], { exact: true }).click()

    await write({ title: '维护', body: '今晚 23:00 升级，期间无法登录，请提前保存。' })
    await expect(figure(preview.lock)).toContainText('期间无法登录')
    await expect(figure(preview.banner)).toContainText('维护')
    await expect(shown).toContainText(preview.badge.assumed)
    await expect(shown).toContainText(/APNs · .* 67 \/ 4,096/)

    await title.fill(long)
    await choose('vendors')
    await expect(card(/^小米|^Xiaomi/).locator('mark')).toHaveText(long.slice(49))
    await expect(card(/^小米|^Xiaomi/)).toContainText(language === 'en' ? '5 characters beyond' : '超出 5 字，不会显示')
    await expect(card(/^vivo/).locator('mark')).toHaveText(long.slice(20))
    await expect(card(/^OPPO/)).toContainText(preview.unknown)
    await expect(card(/^OPPO/).locator('mark')).toHaveCount(0)
    await expect(title).toHaveAccessibleDescription(/54/)
    await look(page, 'preview-vendors')

    await body.fill('长'.repeat(99_000))
    await expect(
      card(/^小米|^Xiaomi/)
        .locator('mark')
        .last(),
    ).toHaveText(`${'长'.repeat(40)}…`)
    expect((await shown.textContent())?.length).toBeLessThan(3_000)

    await page.getByText(t.compose.kinds.cmd, { exact: true }).click()
    for (const screen of ['ios', 'android', 'vendors'] as const) {
      await choose(screen)
      await expect(shown).toContainText(preview.nothing)
      await expect(shown).not.toContainText('系统维护')
    }

    const message = { title: '维护', body: '今晚升级', big_text: '今晚 23:00 到 24:00 升级，期间无法登录。' }
    const ios = { subtitle: '请提前保存' }
    const address = { type: 'image' as const, attachment_url: 'https://example.com/a.png' }
    const setting = { ospush_sequence: ['huawei' as const] }
    await open(page, { provider: 'maxim', setting, message: { ...message, ...address, badge: '5', ios } })
    await expect(figure(preview.lock)).toContainText('请提前保存')
    await expect(figure(preview.lock)).toContainText(preview.picture)
    await expect(shown).toContainText(preview.badge.sets.replace('{{n}}', '5'))
    await look(page, 'preview-ios')
    await choose('android')
    await expect(figure(preview.collapsed)).toContainText('今晚升级')
    await expect(figure(preview.expanded)).toContainText('23:00 到 24:00')
    await expect(shown).toContainText(preview.bigText)
    await look(page, 'preview-android')
    await choose('vendors')
    await expect(card(/^华为|^Huawei/)).toContainText('今晚升级')
    await expect(card(/^OPPO/)).toContainText(preview.unused)
  })

  // Would catch: another provider's look, an app under a wrong name, a size that the provider would refuse unsaid.
  test(`supLink’s bubbles and Baidu’s shapes (${language}, ${theme})`, async ({ openConsole }) => {
    const { page } = await openConsole({ operator: '王小雨', language, theme })
    const { preview, share } = words(language)
    const { button } = steps(page, language)
    const shown = page.getByRole('region', { name: preview.heading, exact: true })
    const figure = (name: string) => shown.getByRole('figure', { name })

    const texts = { title: '订单提醒', content: '您的订单已到达前台，请凭取件码领取。' }
    const link = 'https://example.com/orders/1'
    await open(page, {
      provider: 'suplink',
      appId: 'A84B00000001',
      msg: { msgType: 'card_msg', ...texts, link },
    })
    await expect(shown).toContainText('报警中心')
    await expect(shown).toContainText('订单提醒')
    await expect(shown).toContainText(`${preview.link} ${link}`)
    await look(page, 'preview-suplink-card')
    await page.keyboard.press('F8')
    await expect(shown).not.toContainText('报警中心')
    await expect(shown).toContainText('订单提醒')
    await button(share.end).click()
    await open(page, { provider: 'suplink', msg: { msgType: 'file_msg', ...texts, resourceId: 20_481 } })
    await expect(shown).toContainText(preview.resource.replace('{{id}}', '20481'))
    await expect(shown).toContainText(preview.unknownApp)
    await expect(shown).not.toContainText('订单提醒')
    await look(page, 'preview-suplink-file')

    const android = { description: '明天 9:00 发布新版本，请先保存工作。' }
    await open(page, { provider: 'baidu', shape: 'android-notification', android, options: {} })
    await expect(figure(preview.expanded).locator('strong')).toHaveText(preview.app)
    await expect(figure(preview.collapsed)).toContainText('请先保存工作')
    await expect(shown).toContainText(/ 69 \/ 4,096 /)
    await open(page, { provider: 'baidu', shape: 'android-message', text: '升'.repeat(1_366), options: {} })
    await expect(shown).toContainText(preview.toApp)
    await expect(shown).toContainText(preview.messageOver)
    await expect(page.getByText(/1,366.* 4,098 \/ 4,096 /)).toBeVisible()
    await look(page, 'preview-baidu-message')
    const ios = { title: '版本通知', body: '升'.repeat(700), badge: 0 }
    await open(page, { provider: 'baidu', shape: 'ios', ios, options: {} })
    await expect(figure(preview.lock)).toContainText('版本通知')
    await expect(shown).toContainText(preview.badge.clears)
    await expect(shown).toContainText(preview.messageDoubtful.replace('{{safe}}', '2,048'))
    await look(page, 'preview-baidu-ios')

    await open(page, { provider: 'forward', event: { type: 'device_offline', payload: '{}' } })
    await expect(page.getByRole('heading', { name: words(language).compose.audience.heading })).toBeVisible()
    await expect(shown).toHaveCount(0)
  })
}
