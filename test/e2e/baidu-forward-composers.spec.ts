import type { Page } from '@playwright/test'
import { startBaidu } from '#main/practice/baidu/start-baidu.ts'
import { startForward } from '#main/practice/forward/start-forward.ts'
import { defaultThresholds } from '#shared/domain/risk.ts'
import type { Language } from '#shared/domain/text.ts'
import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'

import { looks } from './looks.ts'
import { practiceOf } from './practice-server.ts'
import { look } from './screens.ts'
import { maintenance, steps, useConnection } from './steps.ts'

const clock = { now: Date.now }
const device = '3785562685113372034'
const other = '3785562685113372041'

/** A day ahead, as a date-time field takes it. */
function tomorrow(): { typed: string; seconds: number } {
  const at = new Date(Date.now() + 86_400_000)
  at.setSeconds(0, 0)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return { typed: `${day}T${two(at.getHours())}:${two(at.getMinutes())}`, seconds: at.getTime() / 1_000 }
}

/** A practice connection to a server of the test's own. */
const connect = (page: Page, provider: string, baseUrl: string, credentials: object) =>
  ask(page, '/connections/create', { name: '实测', provider, stage: 'practice', baseUrl, credentials })

/** What a person does in these forms besides the steps of every composer. */
function forms(page: Page, language: Language = 'zh-CN') {
  const common = steps(page, language)
  const { t, chooseKind, review, send, sheet } = common
  return {
    ...common,
    shape: (shape: keyof typeof t.baidu.shapes) =>
      page.getByRole('radiogroup', { name: t.baidu.shape }).getByText(t.baidu.shapes[shape]).click(),
    open: (fold: string) => page.locator('summary', { hasText: fold }).click(),
    fill: (label: RegExp, text: string) => page.getByLabel(label).fill(text),
    lasts: (text: string) => page.getByRole('textbox', { name: /msg_expires/ }).fill(text),
    /** Sends what is written, and begins a new draft while its countdown runs. */
    sendTo: async (kind: 'channel_id' | 'tag' | 'all', values = '') => {
      await chooseKind(kind)
      if (values) await page.locator('#recipients').fill(values)
      await review()
      await send()
      await expect(sheet).toHaveCount(0)
      await expect(page).toHaveURL(/deliveries\//)
    },
    anew: async () => {
      await page.getByRole('navigation').getByRole('link', { name: t.shell.nav.compose, exact: true }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.compose.title)
    },
  }
}

// Would catch: a field that is shown and does not leave, leaves under another name, or leaves with another form of the message.
test('every field of Baidu’s forms arrives as it was filled in', async ({ openConsole }) => {
  const { practice, close } = await startBaidu({ clock, port: 0 })
  const { page } = await openConsole({ operator: '王小雨' })
  await ask(page, '/settings/update', { safety: { ...defaultThresholds, massHoldSeconds: 5 } })
  const { apiKey, secretKey } = practice
  await connect(page, 'baidu', practice.baseUrl, { apiKey, secretKey })
  await useConnection(page, /^实测/)
  const { t, button, shape, open, fill, lasts, sendTo, anew } = forms(page)

  await fill(/^标题/, '发货通知')
  await fill(/^内容（description）/, '您的订单已发货\n请留意')
  await page.getByText('打开网址', { exact: true }).click()
  await fill(/^网址/, 'https://example.com/a?b=1')
  await open(t.baidu.more['android-notification'])
  await fill(/^通知样式编号/, '0')
  await page.getByLabel('响铃').check()
  await page.getByLabel('可清除').check()
  await fill(/^附加字段/, '{"orderId": "7"}')
  await fill(/^通知渠道/, 'orders')
  await open('推送设置')
  await lasts('1.5')
  await fill(/^主题/, 'order_1')
  await look(page, 'compose-baidu-full')
  await sendTo('channel_id', device)

  await anew()
  await shape('android-message')
  await fill(/^消息内容/, '{"do":"sync","id":12345678901234567890}')
  await sendTo('channel_id', `${device} ${other}`)

  const at = tomorrow()
  await anew()
  // what was written for another form waits there, and does not leave with this one
  await fill(/^标题/, '不该出现')
  await shape('ios')
  await fill(/^标题/, '到货')
  await fill(/^内容（alert.body）/, '可以取货了')
  await open(t.baidu.more.ios)
  await fill(/^摘要/, '物流')
  await fill(/^声音/, 'default')
  await fill(/^角标/, '３')
  await page
    .getByRole('radiogroup', { name: /mutable-content/ })
    .getByText(t.fields.yes, { exact: true })
    .click()
  await fill(/^分组/, 'orders')
  await fill(/^自定义字段/, '{"id": 9007199254740993}')
  await open('推送设置')
  await page.getByLabel(/^证书环境/).click()
  await page.getByTitle('开发（1）').click()
  await open('平台定时')
  await fill(/^平台定时发送时间/, at.typed)
  await look(page, 'compose-baidu-schedules')
  await sendTo('tag', 'vip')

  await anew()
  await fill(/^内容（description）/, '今晚升级')
  await page.getByText('由应用决定', { exact: true }).click()
  await fill(/^应用要做什么/, '#Intent;end')
  await open('推送设置')
  await lasts('')
  await sendTo('all')

  await expect(() => expect(practice.ledger()).toHaveLength(4)).toPass({ timeout: 30_000 })
  const arrived = practice.ledger().map(({ url, body }) => {
    const { timestamp, sign, apikey, expires, ...form } = Object.fromEntries(new URLSearchParams(body.toString()))
    return { url, ...form }
  })
  const [single, batch, tag, all] = arrived
  expect(single).toEqual({
    url: '/rest/3.0/push/single_device',
    channel_id: device,
    msg_type: '1',
    msg:
      '{"title":"发货通知","description":"您的订单已发货\\n请留意","notification_builder_id":0,' +
      '"notification_basic_style":5,"open_type":1,"target_channel_id":"orders","url":"https://example.com/a?b=1","custom_content":{"orderId":"7"}}',
    msg_expires: '5400',
    topic_id: 'order_1',
  })
  expect(batch).toEqual({
    url: '/rest/3.0/push/batch_device',
    channel_ids: `["${device}","${other}"]`,
    msg_type: '0',
    msg: '{"do":"sync","id":12345678901234567890}',
    msg_expires: '18000',
  })
  expect(tag).toEqual({
    url: '/rest/3.0/push/tags',
    ...{
      type: '1',
      tag: 'vip',
      msg_type: '1',
      msg_expires: '18000',
      deploy_status: '1',
      send_time: String(at.seconds),
    },
    msg:
      '{"id":9007199254740993,"aps":{"alert":{"title":"到货","body":"可以取货了","summary-arg":"物流"},' +
      '"sound":"default","badge":3,"mutable-content":1,"thread-id":"orders"}}',
  })
  expect(all).toEqual({
    url: '/rest/3.0/push/all',
    msg_type: '1',
    msg: '{"description":"今晚升级","open_type":2,"pkg_content":"#Intent;end"}',
  })

  // what was sent is written again for another provider's people
  await button(t.transfer.elsewhere).click()
  await look(page, 'delivery-elsewhere')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /supLink/ })
    .click()
  await expect(page.getByRole('textbox', { name: /^内容/ })).toHaveValue('今晚升级')
  await expect(page.getByRole('alert')).toContainText('#Intent;end')
  await close()
})

// Would catch: a serial number lost to a template, a number that is rounded, a fault that nobody finds.
test('forwarding’s templates and a type of one’s own arrive as they were filled in', async ({ openConsole }) => {
  const { practice, close } = await startForward({ clock, port: 0 })
  const { page } = await openConsole({ operator: '王小雨' })
  const { token } = practice.credentials
  await connect(page, 'forward', practice.baseUrl, { mode: 'token', token })
  await useConnection(page, /^实测/)
  const { t, button, fill, review, send, sheet, anew } = forms(page)
  const payload = page.getByLabel(/^事件内容/)
  const type = (name: string) =>
    page
      .getByText(new RegExp(`^${name}`))
      .first()
      .click()
  const sendOn = async () => {
    await review()
    await send()
    await expect(page).toHaveURL(/deliveries\//)
    await expect(sheet).toHaveCount(0)
  }

  await look(page, 'compose-forward-simple')
  await fill(/^应用 appid/, 'app-1')
  await payload.fill('{\n  "deviceSn": "SN-1",\n  "parentDeviceSn"：null,\n  "offline": 12345678901234567890\n}')
  await expect(payload).toHaveAccessibleDescription(/^第 3 行第 19 个字：这里的 ：/)
  await button(t.json.goTo).click()
  await expect(payload).toBeFocused()
  await page.keyboard.type(':')
  await expect(payload).toHaveAttribute('aria-invalid', 'false')
  await page.keyboard.press('Tab')
  await expect(payload).not.toBeFocused()
  await type(t.forwarding.types.device_create)
  await expect(payload).toHaveValue(/SN-1/)
  await look(page, 'compose-forward-kept')
  await button('换成“设备新增”的模板').click()
  await expect(payload).toHaveValue(/activationDate/)
  await button(t.forwarding.undo).click()
  await expect(payload).toHaveValue(/SN-1/)
  await type(t.forwarding.types.device_offline)
  await sendOn()

  await anew()
  await type(t.forwarding.types.device_create)
  const dates =
    '"activationDate":"2026-01-31 08:00:00","createDate":"2026-01-31 08:00:00","updateDate":"2026-01-31 08:00:00"'
  await payload.fill(`{"pdid":"p","deviceSn":"SN-2","parentDeviceSn":null,"activation":1,"enabled":0,${dates}}`)
  await button(t.json.format).click()
  await expect(payload).toHaveValue(/\n {2}"pdid": "p",\n/)
  await sendOn()

  await anew()
  await type(t.forwarding.types.own)
  await expect(payload).toHaveValue('{}')
  await fill(/^事件类型的名称/, 'door_open')
  await payload.fill('{"door":1.0}')
  await sendOn()

  await expect(() => expect(practice.ledger()).toHaveLength(3)).toPass({ timeout: 30_000 })
  const bodies = practice.ledger().map(({ body }) => body.toString().replaceAll(/"id":"[^"]+",|,"timestamp":\d+/g, ''))
  expect(bodies).toEqual([
    '{"type":"device_offline","appid":"app-1","payload":{"deviceSn":"SN-1","parentDeviceSn":null,"offline":12345678901234567890}}',
    `{"type":"device_create","payload":{"pdid":"p","deviceSn":"SN-2","parentDeviceSn":null,"activation":1,"enabled":0,${dates}}}`,
    '{"type":"door_open","payload":{"door":1.0}}',
  ])
  await close()
})

// Would catch: an audience that comes along, or something left behind without a word.
test('a message goes from MaxIM to Baidu to supLink, and says what stayed behind', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, go, saved } = steps(page)
  const { connectionId } = await practiceOf(page)
  const { title, body } = maintenance
  await ask(page, '/drafts/save', {
    id: crypto.randomUUID(),
    connectionId,
    content: {
      provider: 'maxim',
      setting: { distribution_strategy: 'ospush_only' },
      message: { type: 'text', title, body, badge: '3', ext: '{"orderId":"7"}', ios: { subtitle: '副标题' } },
    },
    audience: { kind: 'alias', text: 'u10001' },
  })
  await go('deliveries')
  await page.getByRole('tab', { name: t.deliveries.tabs.drafts }).click()
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.compose.continueTitle)
  await useConnection(page, /^练习 百度/)
  await button(t.transfer.take).click()
  await expect(page.getByLabel(/^标题/)).toHaveValue(title)
  const note = page.getByRole('alert').filter({ hasText: '没有复制的' })
  await expect(note).toContainText('角标')
  await expect(
    page.getByRole('radiogroup', { name: t.compose.audience.kind }).getByRole('radio', { checked: true }),
  ).toHaveCount(0)
  await saved()
  await look(page, 'compose-taken')
  await useConnection(page, /^练习 supLink/)
  await button(t.transfer.take).click()
  await expect(note).toContainText('custom_content')
  await expect(page.getByLabel(/^标题/)).toHaveValue(title)
  await expect(page.getByRole('textbox', { name: /^内容/ })).toHaveValue(body)
  await note.getByRole('button', { name: t.common.close }).click()
  await expect(note).toHaveCount(0)
  await saved()
  await useConnection(page, /^练习 转发/)
  await expect(page.getByText('没有能对应的内容')).toBeVisible()
  await look(page, 'compose-nothing-to-take')
})

// Would catch: a fault that is said in another language, nowhere near its field, or unreadable in the dark.
for (const [language, theme] of looks) {
  test(`what is wrong with a field stands below it (${language}, ${theme})`, async ({ openConsole }) => {
    const { page } = await openConsole({ operator: '王小雨', language, theme })
    const { t, go, button, lasts, shape } = forms(page, language)
    const use = async (name: RegExp) => {
      await go('connections')
      const row = page.getByRole('row').filter({ has: page.getByRole('link', { name }) })
      await row.getByRole('button', { name: new RegExp(`^${t.connections.use}`) }).click()
      await expect(page.getByRole('heading', { name: t.compose.audience.heading })).toBeVisible()
    }
    await use(/^练习 百度/)
    await look(page, 'compose-baidu-empty')
    await page.locator('#android\\.title').fill('Orders')
    await page.getByText(/^(打开网址|Opens an address)$/).click()
    await page.locator('#android\\.url').fill('example.com')
    await page.locator('summary').first().click()
    const extra = page.locator('#android\\.custom_content')
    await extra.fill('{"orderId": 7, }')
    await expect(extra).toHaveAttribute('aria-invalid', 'true')
    await page.locator('summary').nth(1).click()
    await lasts('8')
    await page.getByRole('combobox', { name: /(单位|unit)$/ }).click()
    await page.getByTitle(t.fields.duration.units.day, { exact: true }).click()
    await look(page, 'compose-baidu-errors')
    // what can't be used is not in the message, so nothing is reviewed without it
    await button(new RegExp(t.compose.review.practice)).click()
    await expect(page.getByRole('textbox', { name: /msg_expires/ })).toBeFocused()
    await shape('android-message')
    await look(page, 'compose-baidu-message')
    await use(/^练习 转发/)
    await page.locator('#event\\.payload').fill('{\n  “deviceSn”: 1\n}')
    await look(page, 'compose-forward-errors')
  })
}
