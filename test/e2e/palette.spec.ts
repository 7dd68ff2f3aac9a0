import { expect, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { practiceAccount } from './practice-server.ts'
import { look } from './screens.ts'
import { addConnection, steps } from './steps.ts'

for (const [language, theme] of looks)
  test(`what the console can do is found by typing (${language}, ${theme})`, async ({ openConsole }) => {
    const { page } = await openConsole({ operator: '王小雨', language, theme })
    const { t, title } = steps(page, language)
    const search = page.getByRole('combobox', { name: t.palette.search })
    await title.focus()
    await page.keyboard.press('Control+k')
    await expect(search).toBeFocused()
    await look(page, 'palette')
    await search.fill(language === 'en' ? 'get why' : '没收')
    await expect(page.getByRole('option')).toHaveText([t.why.title])
    await page.keyboard.press('Escape')
    await expect(search).toBeHidden()
    await expect(title).toBeFocused()
  })

// Would catch: a candidate of an input method that is taken for a command, a held key that acts, a focus that is lost, and a
// way around the stage's lock.
test('the keys of the palette go, switch and hide, and unlock nothing', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t } = steps(page)
  const account = await practiceAccount(page)
  await addConnection(page, { name: '客户端正式', stage: 'production', ...account })
  await expect(page.getByRole('heading', { level: 1, name: '客户端正式' })).toBeVisible()
  const press = (key: string) => page.keyboard.press(key)
  const search = page.getByRole('combobox', { name: t.palette.search })
  const active = page.getByRole('option', { selected: true })
  const keys = await page.context().newCDPSession(page)
  const compose = (text: string) =>
    keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })

  await page.getByRole('button', { name: t.palette.title }).click()
  await expect(search).toBeFocused()
  await expect(active).toHaveText(t.palette.newPush)
  await press('ArrowUp')
  await expect(active).toHaveText(`${t.settings.appearance.language} · English`)
  await press('ArrowDown')
  await press('ArrowDown')
  await expect(active).toHaveText(t.why.title)
  await compose('shen ji')
  await expect(page.getByRole('option', { name: t.palette.newPush })).toBeVisible()
  await search.dispatchEvent('keydown', { key: 'Enter', isComposing: true })
  await search.dispatchEvent('keydown', { key: 'Enter', repeat: true })
  await keys.send('Input.insertText', { text: '审计' })
  await expect(active).toHaveText(t.shell.nav.audit)
  await press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: t.audit.title })).toBeFocused()

  await press('Control+e')
  await page.keyboard.type('shengchan')
  await expect(page.getByText(t.palette.none)).toBeVisible()
  await search.fill('生产')
  await expect(active).toContainText('客户端正式')
  await press('Enter')
  const band = page.getByRole('banner')
  await expect(band).toContainText('客户端正式')
  await expect(band).toContainText(t.shell.lock.locked)

  await press('Control+k')
  await page.keyboard.type('共享')
  await expect(active).toContainText('F8')
  await press('Enter')
  await expect(band).toContainText(t.share.on)
  await press('Control+k')
  await expect(search).toBeFocused()
  await press('Control+k')
  await expect(search).toBeHidden()
})
