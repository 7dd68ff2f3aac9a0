import type { Page } from '@playwright/test'
import { cases } from '#test/conformance/providers/cases.ts'
import { words } from '#test/e2e/steps.ts'
import type { Call } from './call.ts'
import type { Hostile } from './connect.ts'
import { mark } from './corpus.ts'
import type { createWatch } from './watch.ts'

type Watch = ReturnType<typeof createWatch>
const t = words()
const patience = { timeout: 5_000 }

const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate(async (hash) => {
    location.hash = hash
    // by then the screen before is gone
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  }, `#${path}`)

/** Shows a screen and looks at it once it says something that came from a provider, or is there at all. */
async function show(
  page: Page,
  watch: Watch,
  path: string,
  hasTexts: boolean,
  act?: () => Promise<void>,
): Promise<void> {
  watch.at(path)
  await goTo(page, path)
  const main = page.getByRole('main')
  try {
    await main.getByRole('heading').first().waitFor(patience)
    await act?.()
    if (hasTexts) await main.or(page.getByRole('dialog')).getByText(mark).first().waitFor(patience)
  } catch (error) {
    watch.note(`what the provider said never came (${String(error).split('Call log')[0]})`)
  }
  await watch.look(page)
}

const plain = [
  '/deliveries',
  '/audit',
  '/library',
  '/tenants',
  '/badges',
  '/targets',
  '/statistics',
  '/connections',
  '/settings',
]
const tested = new RegExp(`${t.connections.testUsable}|${t.connections.testFailed}`)
const lists = ['tags', 'timers', 'topics']
/** Queries that need nothing to be filled in. */
const queries = ['app.query_tags', 'timer.query_list', 'topic.query_list']

/** Every screen on which a provider's text may stand, after it has answered. */
export async function showAll(page: Page, watch: Watch, call: Call, hostile: readonly Hostile[]): Promise<void> {
  for (const path of [...plain, '/why?id=zhang', '/compose/new']) await show(page, watch, path, false)
  for (const one of hostile) {
    await showDelivery(page, watch, one)
    await showConnection(page, watch, one)
  }
  const shop = hostile.find(({ provider }) => provider === 'suplink')
  const tenants = (await call('/tenants/list', { connectionId: shop?.id })) as unknown as { id: string }[]
  for (const { id } of tenants) {
    await call('/tenants/refresh', { id })
    await show(page, watch, `/tenants/${id}`, false)
  }
}

async function showDelivery(page: Page, watch: Watch, { deliveryId, manner }: Hostile): Promise<void> {
  await show(page, watch, `/deliveries/${deliveryId}`, false)
  watch.at(`request of ${deliveryId}`)
  try {
    await page.getByRole('button', { name: /^请求 1$/ }).click(patience)
    await page.getByRole('dialog').getByText(mark).first().waitFor(patience)
  } catch (error) {
    watch.note(`what the provider said never came (${String(error).split('Call log')[0]})`)
  }
  await watch.look(page)
  await page.keyboard.press('Escape')
  if (manner === 'well') await show(page, watch, `/statistics/${deliveryId}`, false)
}

async function showConnection(page: Page, watch: Watch, { id, provider, manner }: Hostile): Promise<void> {
  const hasChanges = cases.some((one) => one.provider === provider && one.kind === 'change')
  await show(page, watch, `/connections/${id}`, hasChanges && manner === 'error', async () => {
    await page.getByRole('button', { name: t.connections.test, exact: true }).click(patience)
    await page.getByText(tested).first().waitFor(patience)
    if (provider !== 'maxim') return
    await page.getByRole('button', { name: t.certificates.ask }).click(patience)
    await page.getByRole('button', { name: t.certificates.again }).waitFor({ timeout: 30_000 })
  })
  if (provider !== 'baidu') return
  for (const query of queries)
    await show(page, watch, `/connections/${id}/calls/${query}`, manner !== 'page', () =>
      page.getByRole('button', { name: t.calls.ask, exact: true }).click(patience),
    )
  // the screen of devices is that of the connection that was used last
  for (const list of lists) await show(page, watch, `/devices?tab=${list}`, manner !== 'page')
}

/** Waits until nothing is under way any more. */
export async function untilSettled(page: Page, call: Call): Promise<void> {
  const isSettled = async () => {
    const { items } = (await call('/deliveries/list', { limit: 50 })) as { items: { state: string }[] }
    return items.every(({ state }) => state === 'settled' || state === 'paused')
  }
  const until = performance.now() + 15_000
  while (!(await isSettled()) && performance.now() < until)
    await page.evaluate(() => new Promise(requestAnimationFrame))
}
