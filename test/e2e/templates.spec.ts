import type { Page } from '@playwright/test'
import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { look } from './screens.ts'
import { maintenance, steps } from './steps.ts'

const mostClicks = 6
const ext = '{"order":"{{订单号}}"}'

const saveTemplate = (page: Page, name: string) =>
  ask(page, '/templates/save', {
    id: crypto.randomUUID(),
    name,
    content: { provider: 'maxim', setting: {}, message: { type: 'text', ...maintenance } },
  })

/** Counts what a person presses from now on, until the page is loaded anew. */
async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Reflect.set(window, 'presses', 0)
    const count = () => Reflect.set(window, 'presses', Number(Reflect.get(window, 'presses')) + 1)
    addEventListener('pointerdown', count, true)
  })
  return () => page.evaluate(() => Number(Reflect.get(window, 'presses')))
}

for (const [language, theme] of looks) {
  test(`a message becomes a template and is filled once (${language}, ${theme})`, async ({ openConsole }) => {
    const { page } = await openConsole({ operator: '王小雨', language, theme })
    const { t, button, go, write, chooseKind, list, title, body, saved } = steps(page, language)
    const dialog = page.getByRole('dialog')
    const row = (name: string) => page.getByRole('row').filter({ hasText: name })
    const called = (words: string, name: string) => button(words.replace('{{name}}', name))
    await write({ title: '{{姓名}}，您的快递到了', body: '订单 ｛｛订单号｝｝ 已放在 {{地点}}。' })
    await page.getByLabel(new RegExp(`^${t.compose.fields.ext}`)).fill(ext)
    await chooseKind('alias')
    await list.fill('u10001')
    await saved()
    await button(new RegExp(t.compose.review.practice)).click()
    await expect(page.getByText('{{姓名}}', { exact: false }).last()).toBeVisible()
    await expect(page.getByText(/{{姓名}}.+{{订单号}}.+{{地点}}/)).toBeVisible()
    await look(page, 'variables-unfilled')
    await button(t.templates.save.action).click()
    await dialog.getByLabel(t.templates.columns.name).fill('快递到了')
    await look(page, 'template-save')
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)

    await go('library')
    await expect(row('快递到了')).toContainText('姓名')
    await look(page, 'library-templates')
    await called(t.templates.useOf, '快递到了').click()
    await dialog.getByLabel('姓名').fill('韩梅梅')
    await dialog.getByLabel('订单号').fill('A"1\\')
    await expect(dialog).toContainText('{"order":"A\\"1\\\\"}')
    await look(page, 'template-fill')
    await dialog.getByLabel('地点').fill('{{门口}}')
    await expect(dialog.getByRole('button', { name: t.templates.fill.make })).toBeDisabled()
    await dialog.getByLabel('地点').fill('门口')
    await dialog.getByRole('button', { name: t.templates.fill.make }).click()
    await expect(title).toHaveValue('韩梅梅，您的快递到了')
    await expect(body).toHaveValue('订单 A"1\\ 已放在 门口。')
    await expect(list).toBeHidden()

    await page
      .getByRole('banner')
      .getByRole('button', { name: new RegExp(t.shell.switchConnection) })
      .click()
    await page.getByRole('menuitem', { name: /supLink/ }).click()
    await go('library')
    await called(t.templates.useOf, '快递到了').click()
    await expect(dialog).toContainText('MaxIM')
    await look(page, 'template-elsewhere')
    await dialog.getByRole('button', { name: t.templates.elsewhere.understood }).click()
  })
}

test('a template travels as a file; a broken one is refused', async ({ openConsole }) => {
  const { page, file, saved } = await openConsole({ operator: '王小雨' })
  const { t, button, go, title } = steps(page)
  const dialog = page.getByRole('dialog')
  const row = (name: string) => page.getByRole('row').filter({ hasText: name })
  await expect(title).toBeVisible()
  await saveTemplate(page, '维护通知')
  await go('library')
  const { text } = await saved(() => button('导出：维护通知').click())
  await button('删除：维护通知').click()
  await look(page, 'template-remove')
  await dialog.getByRole('button', { name: t.templates.remove }).click()
  await expect(page.getByRole('heading', { name: t.templates.empty.title })).toBeVisible()
  const picker = page.locator('input[type=file]')
  await picker.setInputFiles(file('坏的.json', text.slice(0, -20)))
  await expect(page.getByText(/不是推送台导出的模板文件/)).toBeVisible()
  await look(page, 'template-import-refused')
  await picker.setInputFiles(file('模板.json', text))
  await expect(row('维护通知')).toBeVisible()
  await button('复制：维护通知').click()
  await expect(row('维护通知 (2)')).toBeVisible()
})

// Would catch: a routine of every day that takes more presses than it should, and a repeat with the audience in it.
test('a template goes to one person within six presses; what was accepted is copied without its audience', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, go, chooseKind, list, title, review, send, expectOutcome } = steps(page)
  await expect(title).toBeVisible()
  await saveTemplate(page, '维护通知')
  const presses = await countPresses(page)
  const began = Date.now()
  await go('library')
  await button('使用：维护通知').click()
  await chooseKind('alias')
  await list.click()
  await page.keyboard.insertText('u10001')
  await review()
  await send()
  await expectOutcome(t.common.outcome.accepted)
  test.info().annotations.push({ type: 'routine send, hold included', description: `${Date.now() - began} ms` })
  const pressed = await presses()
  expect(pressed).toBeGreaterThan(3)
  expect(pressed).toBeLessThanOrEqual(mostClicks)

  await button(t.deliveries.reuse).click()
  await expect(title).toHaveValue(maintenance.title)
  await expect(
    page.getByRole('radiogroup', { name: t.compose.audience.kind }).getByRole('radio', { checked: true }),
  ).toHaveCount(0)
})

test('Ctrl D goes on with a copy of the draft, its audience included', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, go, write, chooseKind, list, title, saved } = steps(page)
  await write(maintenance)
  await chooseKind('alias')
  await list.fill('u10001\nu10002')
  const first = page.url()
  await page.keyboard.press('Control+d')
  await expect(page.getByText(t.templates.draft.duplicated)).toBeVisible()
  await expect(page).not.toHaveURL(first)
  await expect(list).toHaveValue('u10001\nu10002')
  await title.fill('副本')
  await saved()
  await go('deliveries')
  await page.getByRole('tab', { name: t.deliveries.tabs.drafts }).click()
  await expect(page.getByRole('link', { name: '副本' })).toBeVisible()
  await expect(page.getByRole('link', { name: maintenance.title })).toBeVisible()
})
