import type { Page } from '@playwright/test'
import { cases } from '#test/conformance/providers/cases.ts'
import { ask } from '#test/e2e/ask.ts'
import { words } from '#test/e2e/steps.ts'
import type { Hostile } from './connect.ts'
import { mark } from './corpus.ts'
import type { createWatch } from './watch.ts'

type Watch = ReturnType<typeof createWatch>
const t = words()
const patience = { timeout: 5_000 }

const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash
  }, `#${path}`)

/** Shows a screen and looks at it once it says something that came from a provider, or is there at all. */
async function show(page: Page, watch: Watch, path: string, hasTexts: boolean, act?: () => Promise<void>): Promise<void> {
  watch.at(path)
  await goTo(page, path)
  const main = page.getByRole('main')
  try {
    await main.getByRole('heading').first().waitFor(patience)
    await act?.()
    if (hasTexts) await main.or(page.getByRole('dialog')).getByText(mark).first().waitFor(patience)
  } catch {
    watch.note('what the provider said never came')
  }
  await watch.look(page)
}

const plain = ['/deliveries', '/audit', '/library', '/tenants', '/badges', '/targets', '/statistics', '/connections', '/settings']
const lists = ['tags', 'timers', 'topics']
/** Queries that need nothing to be filled in. */
const queries = ['app.query_tags', 'timer.query_list', 'topic.query_list']

/** Every screen on which a provider's text may stand, after it has answered. */
export async function showAll(page: Page, watch: Watch, hostile: readonly Hostile[], deliveries: readonly string[]): Promise<void> {
  for (const path of [...plain, '/why?id=zhang', '/compose/new']) await show(page, watch, path, false)
  for (const id of deliveries) {
    await show(page, watch, `/deliveries/${id}`, false)
    const request = page.getByRole('button', { name: /^请求 1$/ })
    if (await request.isVisible()) {
      watch.at(`request of ${id}`)
      await request.click()
      await page.getByRole('dialog').getByText(mark).first().waitFor(patience).catch(() => watch.note('no answer shown'))
      await watch.look(page)
      await page.keyboard.press('Escape')
    }
    await show(page, watch, `/statistics/${id}`, false)
  }
  for (const { id, provider, manner } of hostile) {
    const hasChanges = cases.some((one) => one.provider === provider && one.kind === 'change')
    await show(page, watch, `/connections/${id}`, hasChanges && manner === 'error', async () => {
      await page.getByRole('button', { name: t.connections.test, exact: true }).click()
      if (provider === 'maxim') await page.getByRole('button', { name: t.certificates.ask }).click()
    })
    if (provider !== 'baidu') continue
    for (const query of queries)
      await show(page, watch, `/connections/${id}/calls/${query}`, manner !== 'page', () =>
        page.getByRole('button', { name: t.calls.ask, exact: true }).click(),
      )
    // the screen of devices is that of the connection that was used last
    for (const list of lists) await show(page, watch, `/devices?tab=${list}`, false)
  }
  const shop = hostile.find(({ provider }) => provider === 'suplink')
  const tenants = (await ask(page, '/tenants/list', { connectionId: shop?.id })) as unknown as { id: string }[]
  for (const { id } of tenants) {
    await ask(page, '/tenants/refresh', { id })
    await show(page, watch, `/tenants/${id}`, false)
  }
}

/** Waits until nothing is under way any more. */
export async function untilSettled(page: Page): Promise<void> {
  const isSettled = async () => {
    const { items } = (await ask(page, '/deliveries/list', { limit: 50 })) as { items: { state: string }[] }
    return items.every(({ state }) => state === 'settled' || state === 'paused')
  }
  const until = performance.now() + 15_000
  while (!(await isSettled()) && performance.now() < until) await page.evaluate(() => new Promise(requestAnimationFrame))
}
