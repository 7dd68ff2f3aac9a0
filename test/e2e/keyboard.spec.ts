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
