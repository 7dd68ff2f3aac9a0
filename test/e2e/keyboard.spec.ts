import { expect, test } from './fixtures.ts'
import { maintenance, steps } from './steps.ts'

test('from the first start to an accepted push with the keyboard alone', async ({ openConsole }) => {
  const { page } = await openConsole()
  const { t, title, body, sheet, button, expectOutcome } = steps(page)
  const press = (key: string) => page.keyboard.press(key)
  /** Presses Tab until the focus is where it should be, as somebody without a mouse does. */
  const tabTo = async (target: ReturnType<typeof page.getByRole>) => {
    for (let step = 0; step < 60; step += 1) {
      if (
        await target.evaluate(
          (element) => element === document.activeElement || element.contains(document.activeElement),
        )
      )
        return
      await press('Tab')
    }
    throw new Error('the focus never came there')
  }

  await expect(page.getByLabel(t.shell.operator.label)).toBeFocused()
  await page.keyboard.type('王小雨')
  await press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: t.compose.title })).toBeFocused()
  await tabTo(title)
  await page.keyboard.insertText(maintenance.title)
  await tabTo(body)
  await page.keyboard.insertText(maintenance.body)
  await tabTo(page.getByRole('radiogroup', { name: t.compose.audience.kind }))
  await press('Space')
  await tabTo(page.getByLabel(/^名单/))
  await page.keyboard.insertText('u10001，u10002')
  await expect(page.getByText('2 个，分 1 个请求')).toBeVisible()

  await press('Control+Enter')
  await expect(sheet).toBeVisible()
  await expect(button(t.review.back)).toBeFocused()
  await press('Control+Enter')
  await press('Escape')
  await expect(sheet).toBeHidden()
  await press('Control+Enter')
  await expect(button(t.review.back)).toBeFocused()
  await press('Tab')
  await expect(button(t.review.send.practice)).toBeFocused()
  await press('Space')
  await expect(button(t.deliveries.hold.cancel)).toBeFocused()
  await expectOutcome(t.common.outcome.accepted)
})

test('the sheet keeps the focus, and a key that is held down acts once', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, title, write, chooseKind, list, sheet, button, expectOutcome } = steps(page)
  const press = (key: string) => page.keyboard.press(key)
  const hold = async (key: string) => {
    for (let times = 0; times < 5; times += 1) await page.keyboard.down(key)
  }
  /** Whether the shortcut of the review takes the key. */
  const isTaken = () =>
    page.evaluate(
      () => !window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, cancelable: true })),
    )
  /** What has the focus: a word of the sheet, nothing of the page, or something that the sheet should keep it from. */
  const focused = () =>
    sheet.evaluate((element) => {
      const { activeElement } = document
      if (activeElement === document.body) return ''
      return element.contains(activeElement) ? activeElement?.textContent : 'outside'
    })
  await write(maintenance)
  await chooseKind('alias')
  await list.fill('u10001')

  await button(t.compose.deleteDraft).click()
  await expect(sheet).toBeVisible()
  expect(await isTaken()).toBe(false)
  await sheet.getByRole('button', { name: t.common.cancel }).click()
  await expect(sheet).toBeHidden()

  await title.focus()
  await page.keyboard.down('Control')
  await hold('Enter')
  await expect(button(t.review.back)).toBeFocused()
  await hold('Enter')
  await page.keyboard.up('Enter')
  await page.keyboard.up('Control')
  await expect(sheet).toHaveCount(1)
  expect(await isTaken()).toBe(false)

  for (const key of ['Tab', 'Shift+Tab']) {
    const visited: unknown[] = []
    for (let step = 0; step < 8; step += 1) {
      await press(key)
      visited.push(await focused())
    }
    expect(visited).not.toContain('outside')
    expect(visited).toEqual(
      expect.arrayContaining([expect.stringMatching(/原始请求/), t.review.back, t.review.send.practice]),
    )
  }
  await button(t.review.send.practice).focus()
  await page.keyboard.down('Enter')
  await expect(button(t.deliveries.hold.cancel)).toBeFocused()
  await hold('Enter')
  await page.keyboard.up('Enter')
  await expectOutcome(t.common.outcome.accepted)
})
