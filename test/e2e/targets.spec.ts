import { startForward } from '#main/practice/forward/start-forward.ts'
import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { look } from './screens.ts'
import { steps } from './steps.ts'

for (const [language, theme] of looks) {
  // Would catch: a target that is off and looks as if it took events; an answer of the receiver that nobody gets to see.
  test(`targets, their answers and what the practice receiver took (${language}, ${theme})`, async ({
    openConsole,
  }) => {
    const { practice, close } = await startForward({ clock: { now: Date.now }, port: 0 })
    practice.refusal = { status: 'E42', description: '设备不存在' }
    practice.fault = 'refuse'
    const { page } = await openConsole({ operator: '王小雨', language, theme })
    const { t, button, go, review, send, expectOutcome } = steps(page, language)
    const { token = '' } = practice.credentials
    const add = (name: string, credentials: object) =>
      ask(page, '/connections/create', {
        name,
        provider: 'forward',
        stage: 'practice',
        baseUrl: practice.pushUrl,
        credentials: { mode: 'token', token, ...credentials },
      })
    const card = (name: RegExp | string) => page.getByRole('listitem').filter({ has: page.getByText(name) })
    const testOf = (name: RegExp | string) => card(name).getByRole('button', { name: new RegExp(t.targets.test, 'i') })
    const sendTest = async (name: RegExp | string) => {
      await testOf(name).focus()
      await page.keyboard.press('Enter')
      await expect(page).toHaveURL(/compose\//)
    }
    await go('targets')
    await expect(page.getByText(t.targets.inbox.empty)).toBeVisible()
    await look(page, 'targets-empty')

    await add('设备平台', {})
    await add('旧平台', { status: 'off' })
    await sendTest(/^练习 /)
    await review()
    await send()
    await expectOutcome(t.common.outcome.accepted)
    await go('targets')
    const inbox = page.getByRole('listitem').filter({ hasText: 'SN-10001' })
    await expect(inbox).toHaveCount(1)
    await expect(card(/^练习 /)).toContainText(t.common.outcome.accepted)
    await expect(testOf('旧平台')).toBeDisabled()

    await sendTest('设备平台')
    await page.getByLabel(/payload/).fill('{"deviceSn": "SN-7", "parentDeviceSn": null, "offline": 0}')
    await review()
    await send()
    await expectOutcome(t.common.outcome.refused)
    await go('targets')
    await expect(card('设备平台')).toContainText('E42 设备不存在')
    await expect(inbox).toHaveCount(1)
    await look(page, 'targets')
    await card('设备平台').getByText(t.targets.answered).click()
    await expect(page).toHaveURL(/deliveries\//)
    await expect(button(t.deliveries.reuse)).toBeVisible()
    await close()
  })
}
