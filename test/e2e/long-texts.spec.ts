import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { practiceAccount } from './practice-server.ts'
import { look } from './screens.ts'
import { addConnection, steps } from './steps.ts'

const name = '华东区客户端正式环境（会员与积分业务，含夜间维护通知）由运维三组负责的推送账号一号'
const operator = '欧阳明日香·客服三组·夜班·工号一零零八六·上海'

const twoLines = 64
const tallestRow = (page: Page) =>
  page.evaluate(() =>
    Math.max(...Array.from(document.querySelectorAll('main tbody tr'), (row) => row.getBoundingClientRect().height)),
  )

for (const [width, height] of [
  [1024, 768],
  [1440, 900],
] as const) {
  test(`long names and texts stay in their place at ${width} × ${height}`, async ({ openConsole }) => {
    const { page } = await openConsole({ operator })
    await page.setViewportSize({ width, height })
    const { t, button, go } = steps(page)
    const account = await practiceAccount(page)
    await addConnection(page, { name, stage: 'production', ...account })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await go('connections')
    const link = page.getByRole('link', { name })
    await expect(link).toBeVisible()
    expect(await tallestRow(page)).toBeLessThanOrEqual(twoLines)
    await look(page, `long-connections-${width}`)
    await button(`${t.connections.use}: ${name}`).click()
    await expect(page.getByRole('banner')).toContainText(t.shell.lock.locked)
    await expect(page).toHaveTitle(new RegExp(`^${t.shell.stage.production} · `))
    await go('audit')
    await expect(page.getByText(t.audit.actions.connections_create).first()).toBeVisible()
    await look(page, `long-audit-${width}`)
    expect(await tallestRow(page)).toBeLessThanOrEqual(twoLines)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBe(0)
    await expect(page.locator('main tbody')).not.toContainText(/\b(connections|settings)\.[a-z]+|baseUrl|accessToken/)
  })
}
