import type { Page } from '@playwright/test'
import { png } from '#test/helpers/pictures.ts'
import { startBench } from '#test/helpers/practice.ts'
import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { look } from './screens.ts'
import { steps, useConnection } from './steps.ts'

/** The supLink form in one language. */
function formOf(page: Page, language: 'zh-CN' | 'en' = 'zh-CN') {
  const on = steps(page, language)
  const { t, button, sheet } = on
  const app = page.getByRole('combobox', { name: /^(应用|App)/ })
  return {
    ...on,
    app,
    kind: (name: string) =>
      page.getByRole('radiogroup', { name: t.compose.kind }).getByText(name, { exact: true }).click(),
    content: page.getByRole('textbox', { name: /^(内容|Content)/ }),
    link: page.getByRole('textbox', { name: /^(点击后打开的链接|Link opened)/ }),
    chooseApp: async (name: string) => {
      await app.click()
      await page.locator('.ant-select-item-option').filter({ hasText: name }).click()
    },
    /** In the open picker. */
    upload: async (path: string) => {
      await sheet.locator('input[type=file]').setInputFiles(path)
      await button(t.resources.upload.do).click()
    },
  }
}

const files = {
  picture: { name: '现场.png', buffer: png({ width: 120, height: 80 }) },
  video: { name: '巡检.mp4', buffer: Buffer.from('\0\0\0\x20ftypisom', 'latin1') },
  voice: { name: '播报.amr', buffer: Buffer.from('#!AMR\n') },
  file: { name: '说明.pdf', buffer: Buffer.from('%PDF-1.4') },
} as const

// Would catch: a field that stands on the screen and not in the request, or one of another kind that is sent along.
test('what is filled in arrives in the bytes, and nothing of another kind', async ({ openConsole }) => {
  const { practice } = await startBench()
  const { page, file } = await openConsole({ operator: '王小雨' })
  const { t, button, list, saved, sheet, title, ...form } = formOf(page)
  const { baseUrl, credentials, ledger } = practice.suplink
  const given = { name: '工厂 supLink', provider: 'suplink', stage: 'practice', baseUrl, credentials }
  await ask(page, '/connections/create', given)
  await useConnection(page, /^工厂 supLink/)
  /** Sends what is written without waiting for its countdown, and begins anew. */
  const send = async () => {
    await list.fill('admin')
    await saved()
    const [draftId] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(page.url()) ?? []
    const { delivery } = (await ask(page, '/deliveries/review', { draftId })) as { delivery: { id: string } }
    await ask(page, '/deliveries/submit', { deliveryId: delivery.id })
    await button(t.compose.newDraft).click()
    await expect(page.getByRole('heading', { level: 1, name: t.compose.title })).toBeVisible()
  }

  await form.chooseApp('报警中心')
  await title.fill('1级报警')
  await form.content.fill('三号炉温度过高')
  await form.link.fill('https://example.com/报警?id=1')
  await page.getByText(t.fields.more, { exact: true }).click()
  await page.getByRole('textbox', { name: /^卡片模板/ }).fill('default')
  await send()
  await form.chooseApp(t.resources.app.other)
  await page.getByRole('textbox', { name: t.resources.app.otherLabel }).fill('A0')
  await expect(page.getByText(/^应用 A0 不在这个连接的应用列表里/)).toBeVisible()
  await title.fill('不发的标题')
  await form.link.fill('https://example.com/')
  await form.content.fill('今晚停机')
  await form.kind('文本')
  await expect(title).toHaveCount(0)
  await send()
  for (const [kind, { name, buffer }] of Object.entries(files) as [keyof typeof files, (typeof files)['file']][]) {
    await form.kind(t.resources.labels[kind])
    await button(t.resources.choose[kind]).click()
    await form.upload(file(name, buffer))
    await expect(sheet).toBeHidden()
    await expect(page.getByTitle(name).first()).toBeVisible()
    await send()
  }
  await form.kind('语音')
  await button(t.resources.byHand).click()
  await page.getByRole('textbox', { name: /^资源 ID/ }).fill('3')
  await expect(page.getByText(t.resources.elsewhere.replace('{{id}}', '3'))).toBeVisible()
  await send()

  const bodies = () => ledger().flatMap(({ message, body }) => (message ? [JSON.parse(body.toString())] : []))
  await expect.poll(() => bodies().length, { timeout: 20_000 }).toBe(7)
  const to = { toUsers: ['admin'] }
  const media = (msgType: string, resourceId: number) => ({ ...to, msg: { msgType, resourceId } })
  const card = { title: '1级报警', content: '三号炉温度过高', link: 'https://example.com/报警?id=1', type: 'default' }
  const inOrder = (all: object[]) => all.map((one) => JSON.stringify(one)).sort()
  expect(inOrder(bodies())).toEqual(
    inOrder([
      { appId: 'A84B00000001', ...to, msg: { msgType: 'card_msg', ...card } },
      { appId: 'A0', ...to, msg: { msgType: 'text_msg', content: '今晚停机' } },
      media('image_msg', 5),
      media('video_msg', 6),
      media('voice_msg', 7),
      media('file_msg', 8),
      media('voice_msg', 3),
    ]),
  )
  await practice.close()
})

// Would catch: a card that a newcomer can't make without the provider's documents.
for (const [language, theme] of looks) {
  test(`a newcomer writes a card with an uploaded picture (${language}, ${theme})`, async ({ openConsole }) => {
    const { page, file } = await openConsole({ operator: '王小雨', language, theme })
    const form = formOf(page, language)
    const { t, button, list, review, sheet } = form
    await form.go('connections')
    await page
      .getByRole('row')
      .filter({ has: page.getByRole('link', { name: /^练习 supLink/ }) })
      .getByRole('button', { name: new RegExp(`^${t.connections.use}`) })
      .click()
    await expect(page.getByRole('heading', { name: t.compose.audience.heading })).toBeVisible()
    await look(page, 'suplink-empty')
    await form.chooseApp('报警中心')
    await form.title.fill('1级报警')
    await form.content.fill('三号炉温度过高，请到现场查看')
    await button(t.resources.link).click()
    await expect(sheet.getByText(t.resources.list.empty.any)).toBeVisible()
    await sheet.locator('input[type=file]').setInputFiles(file(files.picture.name, files.picture.buffer))
    await expect(sheet.getByText(/resource\/upload/)).toBeVisible()
    await look(page, 'suplink-picker-upload')
    await button(t.resources.upload.do).click()
    await expect(sheet).toBeHidden()
    await expect(form.link).toHaveValue(/^http:\/\/127\.0\.0\.1:\d+\/zhizhi\/.*\.png$/)
    await list.fill('admin')
    await look(page, 'suplink-card')
    await review()
    await expect(sheet).toContainText('.png')
    await page.keyboard.press('Escape')

    await form.kind(language === 'en' ? 'Picture' : '图片')
    await button(t.resources.choose.picture).click()
    await expect(sheet.locator('img[src^="data:image/"]')).toHaveCount(1)
    await look(page, 'suplink-picker-open')
    await button(t.resources.list.useOf.replace('{{name}}', files.picture.name)).click()
    await expect(page.getByTitle(files.picture.name).first()).toBeVisible()
    await look(page, 'suplink-picture')
    await review()
    await expect(sheet).toContainText(files.picture.name)
    await look(page, 'suplink-picture-review')
    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()

    // an upload that comes to nothing says what to do, and the draft and the chosen file stay
    await form.kind(t.resources.labels.video)
    await button(t.resources.choose.video).click()
    await sheet.locator('input[type=file]').setInputFiles(file(files.picture.name, files.picture.buffer))
    await expect(sheet.getByRole('note')).toBeVisible()
    await ask(page, '/system/setPracticeFault', { provider: 'suplink', fault: 'reset-after' })
    await button(t.resources.upload.do).click()
    await expect(sheet.getByText(t.common.outcome.unknown)).toBeVisible()
    await sheet.getByRole('heading', { name: t.calls.answer }).scrollIntoViewIfNeeded()
    await look(page, 'suplink-upload-unknown')
    await page.keyboard.press('Escape')
    await button(t.resources.choose.video).click()
    await expect(sheet.getByText(`${files.picture.name} ·`)).toBeVisible()
    await ask(page, '/system/setPracticeFault', { provider: 'suplink', fault: 'none' })
    await button(t.resources.upload.do).click()
    await expect(sheet).toBeHidden()
    await expect(page.getByRole('note')).toBeVisible()
    await look(page, 'suplink-mismatch')
    await form.kind(t.resources.labels.file)
    await button(new RegExp(t.compose.review.practice)).click()
    await expect(page.getByText(t.resources.missing)).toBeVisible()
    await look(page, 'suplink-errors')
  })
}

// Would catch: a picker that can be opened and not left, or a file that only a mouse can choose.
test('a picture is uploaded and chosen with the keyboard alone', async ({ openConsole }) => {
  const { page, file } = await openConsole({ operator: '王小雨' })
  const { t, button, sheet, kind } = formOf(page)
  await useConnection(page, /^练习 supLink/)
  await kind('图片')
  const press = (key: string) => page.keyboard.press(key)
  const tabTo = async (name: string | RegExp) => {
    const target = button(name)
    for (let step = 0; step < 40; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await press('Tab')
    }
    throw new Error(`the focus never came to ${name}`)
  }
  const choose = button(t.resources.choose.picture)
  await choose.focus()
  await press('Enter')
  await expect(sheet).toBeVisible()
  await press('Escape')
  await expect(sheet).toBeHidden()
  await expect(choose).toBeFocused()
  await press('Enter')
  await expect(sheet).toBeVisible()
  const asked = page.waitForEvent('filechooser')
  await tabTo(/^文件 file$/)
  await press('Enter')
  await (await asked).setFiles(file(files.picture.name, files.picture.buffer))
  await tabTo(t.resources.upload.do)
  await press('Enter')
  await expect(sheet).toBeHidden()
  await expect(button(t.resources.change)).toBeFocused()
  await press('Enter')
  await tabTo(t.resources.list.useOf.replace('{{name}}', files.picture.name))
  await press('Enter')
  await expect(sheet).toBeHidden()
  await expect(button(t.resources.change)).toBeFocused()
})

// Would catch: a newcomer who stands before an empty list of apps and is not told where apps come from.
test('without a list of apps the form takes an appId and leads to the connection', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t } = formOf(page)
  const given = { name: '新 supLink', provider: 'suplink', stage: 'test', baseUrl: 'http://127.0.0.1:9' }
  await ask(page, '/connections/create', { ...given, credentials: { secretKey: 'none' } })
  await useConnection(page, /^新 supLink/)
  await page.getByRole('textbox', { name: /^应用（appId）/ }).fill('A0')
  await expect(page.getByRole('note')).toContainText('平台不会报错')
  await look(page, 'suplink-no-apps')
  await page.getByRole('link', { name: t.resources.app.register }).click()
  await expect(page.getByRole('heading', { level: 1, name: '新 supLink' })).toBeVisible()
})
