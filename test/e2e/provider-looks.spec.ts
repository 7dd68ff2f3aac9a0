import { expect, test } from './fixtures.ts'
import { looks, wantsAllLooks } from './looks.ts'
import { look } from './screens.ts'
import { steps } from './steps.ts'

/** A provider's practice connection in the list, and one of its calls in both languages. */
const providers = [
  { id: 'maxim', name: /^练习 美信/, call: /查看推送证书|Push certificates/ },
  { id: 'suplink', name: /^练习 supLink/, call: /开通租户|Open a tenant/ },
  { id: 'baidu', name: /^练习 百度/, call: /^(查询推送状态|Status of pushes)$/ },
  { id: 'forward', name: /^练习 转发/, call: null },
] as const

// Would catch: a screen made from data that is untranslated, unreadable in the dark, or closed to a screen reader.
for (const [language, theme] of wantsAllLooks ? looks : looks.slice(0, 1)) {
  test(`each provider’s connection, calls and empty form (${language}, ${theme})`, async ({ openConsole }) => {
    const { page } = await openConsole({ operator: '王小雨', language, theme })
    const { t, go } = steps(page, language)
    for (const { id, name, call } of providers) {
      await go('connections')
      await page.getByRole('link', { name }).click()
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      await look(page, `connection-${id}`)
      if (call) {
        await page.getByRole('link', { name: call }).click()
        await expect(page.getByRole('main').getByRole('button').first()).toBeVisible()
        await look(page, `call-${id}`)
      }
      await go('connections')
      const row = page.getByRole('row').filter({ has: page.getByRole('link', { name }) })
      const use = row.getByRole('button', { name: new RegExp(`^${t.connections.use}`) })
      if (await use.isVisible()) await use.click()
      else await go('compose')
      await expect(page.getByRole('heading', { name: t.compose.audience.heading })).toBeVisible()
      await look(page, `compose-empty-${id}`)
    }
  })
}
