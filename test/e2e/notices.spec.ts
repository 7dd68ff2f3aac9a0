import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { practiceOf } from './practice-server.ts'
import { lookInEach } from './screens.ts'
import { steps } from './steps.ts'

// Would catch: a notification that comes unasked, over the console itself or on a shared screen, and one that quotes the message.
test('the browser tells of an ended push only where it was switched on and while nobody looks', async ({
  openConsole,
  host,
}) => {
  test.skip(host === 'electron', 'there the system is asked and not the browser')
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, go, expectOutcome } = steps(page)
  await page.addInitScript(() => {
    const shown: { title: string; body?: string; click(): void }[] = []
    class Played {
      static permission = 'default'
      static requestPermission = async () => {
        Played.permission = 'granted'
        return 'granted'
      }
      onclick = () => {}
      close = () => {}
      constructor(title: string, { body }: { body: string }) {
        shown.push({ title, body, click: () => this.onclick() })
      }
    }
    Object.assign(window, { Notification: Played, shown })
    document.hasFocus = () => Reflect.get(window, 'isAway') !== true
  })
  await expect(page.getByRole('banner')).toBeVisible()
  await page.reload()
  const shown = () => page.evaluate(() => Reflect.get(window, 'shown') as { title: string; body: string }[])
  const { connectionId } = await practiceOf(page)
  const push = async (body: string) => {
    const content = { provider: 'maxim', setting: {}, message: { type: 'text', body } }
    await ask(page, '/deliveries/submit', { connectionId, content, audience: { kind: 'alias', values: ['u10001'] } })
    // the list reads again when the notice was told, so by now the window has it
    await go('deliveries')
    await expect(page.getByRole('row').filter({ hasText: body })).toContainText(t.common.outcome.accepted, {
      timeout: 30_000,
    })
  }
  const setAway = (isAway: boolean) => page.evaluate((isAway) => Object.assign(window, { isAway }), isAway)
  await setAway(true)
  await push('没有打开')
  await go('settings')
  const choice = page.getByRole('radiogroup', { name: t.notices.heading })
  await expect(choice.getByText(t.notices.off)).toBeVisible()
  await choice.getByText(t.notices.on).click()
  await expect.poll(async () => (await ask(page, '/settings/get'))['notifications']).toBe(true)
  expect(await shown()).toEqual([])
  await push('打开了')
  await expect.poll(shown).toMatchObject([{ title: '推送已结束 · 练习环境', body: '请求：已受理 1' }])
  await go('audit')
  await page.evaluate(() => (Reflect.get(window, 'shown') as { click(): void }[])[0]?.click())
  await expectOutcome(t.common.outcome.accepted)

  await page.keyboard.press('F8')
  await push('共享屏幕')
  await page.getByRole('button', { name: t.share.end }).click()
  await setAway(false)
  await push('正在看')
  expect(await shown()).toHaveLength(1)
})

test('notifications that the browser refuses say so', async ({ openConsole, host }) => {
  test.skip(host === 'electron', 'there the system is asked and not the browser')
  const { page } = await openConsole({ operator: '王小雨', language: 'zh-CN', theme: 'light' })
  const { t, go } = steps(page)
  await page.evaluate(() => {
    Notification.requestPermission = async () => 'denied'
  })
  await go('settings')
  await page.getByRole('radiogroup', { name: t.notices.heading }).getByText(t.notices.on).click()
  await expect(page.getByText(t.notices.refused)).toBeVisible()
  await lookInEach(page, 'settings-notifications')
})
