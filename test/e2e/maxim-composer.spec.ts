import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Locator, Page } from '@playwright/test'
import { defaultThresholds } from '#shared/domain/risk.ts'
import { png } from '#test/helpers/pictures.ts'
import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { composerFields, fieldAt, formFields, sampleOf } from './maxim-fields.ts'
import { connect, ledgerOf, practiceOf } from './practice-server.ts'
import { look } from './screens.ts'
import { maintenance, steps } from './steps.ts'

type Tree = Record<string, unknown>

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The leaves of a body by their path; `ext` and the audience are one field each, whatever they hold. */
const leavesOf = (tree: Tree, above = ''): [string, unknown][] =>
  Object.entries(tree).flatMap(([name, value]): [string, unknown][] => {
    const path = above === '' ? name : `${above}.${name}`
    return isTree(value) && path !== 'audience' && path !== 'message.ext' ? leavesOf(value, path) : [[path, value]]
  })

/** A picture on this machine, which the review looks at. */
async function startPicture() {
  const server = createServer((_, response) => response.end(png({ width: 876, height: 324 }))).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/banner.png`, close }
}

// Would catch: a field that is on no screen, that is written elsewhere or as another type, that a tab forgets when
// another one is opened, or a count that is wrong.
test('every one of the 51 fields is filled in on the screen and arrives with its type', async ({ openConsole }) => {
  test.slow()
  const picture = await startPicture()
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, chooseKind, list, review, send, sheet, expectOutcome } = steps(page)
  const { open, fill, tabOf } = composerFields(page)
  const account = await practiceOf(page)
  await expect(tabOf('general')).toBeVisible()
  await look(page, 'maxim-empty')
  try {
    await page.getByText(t.compose.kinds.image, { exact: true }).click()
    await chooseKind('user_id')
    await list.fill('2302128618880')
    const expected = new Map<string, unknown>([
      ['audience', { user_id: [2302128618880] }],
      ['setting.request_id', expect.any(String)],
      ['message.type', 'image'],
    ])
    let shown: string | undefined
    for (const field of formFields) {
      const value = field.path === 'message.attachment_url' ? picture.address : sampleOf(field)
      if (field.group && field.group !== shown && field.path !== 'setting.distribution_strategy') {
        if (shown) await look(page, `maxim-tab-${shown}`)
        shown = field.group
        await open(shown)
      }
      await fill(field, value)
      expected.set(field.path, value)
    }
    await look(page, `maxim-tab-${shown}`)
    expect(expected.size).toBe(51)
    const counts = { general: 6, ios: 7, android: 4, huawei: 5, xiaomi: 4, oppo: 4, vivo: 6, flyme: 4, fcm: 4 }
    for (const [tab, n] of Object.entries(counts))
      await expect(tabOf(tab)).toHaveAccessibleName(new RegExp(t.fields.set_other.replace('{{n}}', String(n))))

    await review()
    await expect(sheet).toContainText('com.shop/.oppo')
    await send()
    await expectOutcome(t.common.outcome.accepted)
    const [taken] = await ledgerOf(account)
    const arrived = new Map(leavesOf(JSON.parse(taken?.body ?? '{}')))
    expect(arrived.size).toBe(51)
    expect(Object.fromEntries(arrived)).toEqual(Object.fromEntries(expected))
  } finally {
    picture.close()
  }
})

// Would catch: a fault that nobody finds, because its field is on a tab that is not open, or a helper that loses what
// was typed.
test('what a review refuses is shown at its field on its tab, and the helper writes the intent', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ operator: '王小雨', language: 'en', theme: 'dark' })
  const { t, button, write, chooseKind, list, review, sheet } = steps(page, 'en')
  const { open, fill, tabOf, input, group } = composerFields(page, 'en')
  await write({ title: 'Maintenance', body: 'Tonight at eleven' })
  await chooseKind('alias')
  await list.fill('u10001')
  await look(page, 'maxim-simple')

  await open('android')
  await fill(fieldAt('message.android.sound'), 'bell')
  await open('huawei')
  await expect(input('message.huawei.sound')).toHaveAttribute(
    'placeholder',
    t.maxim.fromAndroid.replace('{{value}}', 'bell'),
  )
  await fill(fieldAt('message.huawei.click_action'), 'intent')
  await expect(page.getByText(t.maxim.intent.needed)).toBeVisible()
  await open('general')
  await fill(fieldAt('message.show_begin_time'), 2_000_003_640)
  await fill(fieldAt('message.show_end_time'), 2_000_000_040)
  await expect(input('message.show_end_time')).toHaveAttribute('aria-invalid', 'true')
  await button(/^Shown from: clear/).click()
  await expect(input('message.show_begin_time')).toHaveValue('')
  await expect(input('message.show_begin_time')).toBeFocused()
  await open('ios')

  await page.keyboard.press('Control+Enter')
  await expect(tabOf('huawei')).toHaveAttribute('aria-selected', 'true')
  await expect(input('message.huawei.intent')).toBeFocused()
  await expect(tabOf('huawei')).toHaveAccessibleName(/1 to change/)
  await look(page, 'maxim-errors')

  await button('Help me fill it in: intent of Huawei').click()
  await expect(sheet.getByLabel(/^Package/)).toBeFocused()
  await page.keyboard.type('com.shop')
  await page.keyboard.press('Tab')
  await page.keyboard.type('OrderPage')
  await expect(sheet).toContainText('in full, such as')
  await page.keyboard.press('Enter')
  await expect(sheet.getByLabel(/^Page/)).toBeFocused()
  await look(page, 'maxim-intent')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  const help = button('Help me fill it in: intent of Huawei')
  await expect(help).toBeFocused()
  await page.keyboard.press('Enter')
  // what was typed is still there
  await expect(sheet.getByLabel(/^Page/)).toHaveValue('OrderPage')
  await sheet.getByLabel(/^Page/).fill('.OrderPage')
  await sheet.getByRole('button', { name: t.maxim.intent.extra.add }).click()
  await page.keyboard.type('id')
  await page.keyboard.press('Tab')
  await page.keyboard.type('a;b')
  await sheet.getByRole('button', { name: t.maxim.intent.fill, exact: true }).click()
  await expect(input('message.huawei.intent')).toHaveValue(
    'intent:#Intent;component=com.shop/.OrderPage;S.id=a%3Bb;end',
  )
  await help.click()
  await expect(sheet.getByLabel('Value of parameter 1')).toHaveValue('a;b')
  await page.keyboard.press('Escape')

  await open('general')
  const order = group('setting.ospush_sequence')
  await order.getByRole('button', { name: 'FCM: add at the end' }).click()
  await order.getByRole('button', { name: /^Domestic vendors.*: add at the end/ }).click()
  await order.getByRole('button', { name: 'Huawei: add at the end' }).click()
  await expect(page.getByText(/already holds Huawei.*need not be listed/)).toBeVisible()
  await order.getByRole('button', { name: 'FCM: move down' }).press('Enter')
  await expect(order.getByRole('button', { name: 'FCM: move down' })).toBeFocused()
  await expect(order.getByRole('listitem')).toContainText([/^Domestic/, /^FCM/, /^Huawei/])
  await order.getByRole('button', { name: 'Huawei: move up' }).press('Enter')
  await expect(order.getByRole('listitem')).toContainText([/^Domestic/, /^Huawei/, /^FCM/])
  await fill(fieldAt('setting.distribution_strategy'), 'mxpush_only')
  await expect(page.getByText(t.maxim.sequenceUnused)).toBeVisible()
  await look(page, 'maxim-sequence')
  await review()
  await expect(sheet).toContainText('Huawei, FCM')
  await look(page, 'review-more')
})

// Would catch: a vendor's own value that isn't shown over Android's, or a silent default that nobody sees.
test('the matrix says what each vendor receives, and where from', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, write } = steps(page)
  const { open, input } = composerFields(page)
  const account = await practiceOf(page)
  await write({ title: '系统维护通知', body: '今晚 23:00 升级' })
  await open('android')
  await input('message.android.sound').fill('bell')
  await open('huawei')
  await input('message.huawei.sound').fill('horn')
  await page.getByText(t.matrix.heading).click()
  const row = page.getByRole('row').filter({ hasText: '提示音' })
  await expect(row.getByRole('cell', { name: `horn ${t.matrix.source.vendor}` })).toHaveCount(1)
  await expect(row.getByRole('cell', { name: `bell ${t.matrix.source.android}` })).toHaveCount(5)
  await expect(page.getByText(t.matrix.odd_other.replace('{{n}}', '1'))).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '角标' }).first()).toContainText(`+1${t.matrix.source.default}`)
  await page.getByRole('row').last().scrollIntoViewIfNeeded()
  await look(page, 'compose-matrix')
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByRole('row').last().scrollIntoViewIfNeeded()
  await look(page, 'compose-matrix-1280')
  expect(await ledgerOf(account)).toEqual([])
})

for (const [language, theme] of looks) {
  // Would catch: a control between the first field and the send that only a mouse reaches.
  test(`compose, test, review and send with the keyboard alone (${language}, ${theme})`, async ({ openConsole }) => {
    const { page } = await openConsole({ operator: '王小雨', language, theme })
    const { t, title, body, button, sheet, expectOutcome } = steps(page, language)
    const { tabOf, input } = composerFields(page, language)
    const account = await practiceOf(page)
    const id = await connect(page, '客户端正式', 'production', account)
    await ask(page, '/connections/update', { id, testAudience: { kind: 'alias', values: ['u10003'] } })
    await ask(page, '/settings/update', { safety: { ...defaultThresholds, massHoldSeconds: 5 } })
    await ask(page, '/system/unlockProduction')
    const tabTo = (target: Locator) => tabUntil(page, target)

    await tabTo(page.getByRole('button', { name: new RegExp(`^${t.shell.switchConnection}`) }))
    await page.keyboard.press('Enter')
    const item = page.getByRole('menuitem', { name: /客户端正式/ })
    await arrowUntil(page, item)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('banner')).toContainText(t.shell.stage.production)

    await tabTo(title)
    await page.keyboard.insertText(maintenance.title)
    await tabTo(body)
    await page.keyboard.insertText(maintenance.body)
    await tabTo(page.getByRole('radiogroup', { name: t.compose.audience.kind }))
    const everybody = page.getByRole('radio', { name: t.common.audience.all })
    await page.keyboard.press('Space')
    for (let step = 0; step < 6 && !(await everybody.isChecked()); step += 1) await page.keyboard.press('ArrowRight')
    await tabTo(input('setting.distribution_strategy'))
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await tabTo(tabOf('general'))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(tabOf('ios')).toHaveAttribute('aria-selected', 'true')
    await tabTo(page.getByRole('radiogroup', { name: /content_available/ }))
    await page.keyboard.press('ArrowRight')
    await tabTo(input('message.ios.subtitle'))
    await page.keyboard.insertText('今晚升级')
    await expect(tabOf('ios')).toHaveAccessibleName(/3/)

    await page.keyboard.press('Control+Enter')
    await expect(sheet).toContainText(t.review.testFirst.title)
    await tabTo(button(t.review.testFirst.send))
    await page.keyboard.press('Enter')
    await expect(sheet).toContainText(language === 'en' ? 'accepted' : '已受理', { timeout: 20_000 })
    await tabTo(page.getByLabel(t.review.typeLabel))
    await page.keyboard.insertText(language === 'en' ? '客户端正式 ALL' : '客户端正式 全部')
    const send = button(t.review.send.production)
    await expect(send).toBeEnabled({ timeout: 20_000 })
    await look(page, 'maxim-keyboard-review')
    await tabTo(send)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('timer')).toBeVisible()
    await expectOutcome(t.common.outcome.accepted)
    const bodies = (await ledgerOf(account)).map((one) => JSON.parse(one.body))
    expect(bodies.map(({ audience }) => audience)).toEqual([{ alias: ['u10003'] }, 'all'])
    expect(bodies[1].setting.distribution_strategy).toBe('combined')
    expect(bodies[1].message.ios).toEqual({
      content_available: expect.any(Boolean),
      subtitle: '今晚升级',
      apns_collapse_id: expect.stringMatching(/^pd-/),
    })
  })
}

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement))

/** Goes down a menu, a step at a time: a key that comes before the focus has moved goes past what is meant. */
async function arrowUntil(page: Page, item: Locator): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await expect(item).toBeVisible()
  for (let step = 0; step < 10 && !(await hasFocus(item)); step += 1) {
    const before = await focused()
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused).not.toBe(before)
  }
}

/** Presses Tab until the focus is where it should be, as somebody without a mouse does. */
async function tabUntil(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 70; step += 1) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the focus never came there')
}
