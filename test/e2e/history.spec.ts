import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { deliveryAt, type SeedDelivery } from '#test/bench/seed/deliveries.ts'
import { writeHistory } from '#test/bench/seed/write.ts'
import { expect, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { look } from './screens.ts'
import { steps } from './steps.ts'

const size = 450
const history = Array.from({ length: size }, (_, index) => deliveryAt(index)).reverse()

const saying =
  (text: string) =>
  ({ title, content }: SeedDelivery) =>
    `${title}\n${JSON.stringify(content)}`.includes(text)

// Would catch: one character that finds nothing; a filter that a reload, the way back or a copied link loses; a recipient's
// delivery that is not found; a list that begins anew at its top when one comes back to it.
for (const [language, theme] of looks) {
  test(`a long history is searched, filtered and come back to (${language}, ${theme})`, async ({ openConsole }) => {
    const dataDirectory = test.info().outputPath('data')
    mkdirSync(dataDirectory, { recursive: true, mode: 0o700 })
    writeHistory(join(dataDirectory, 'pushdeck.db'), size, () => {})
    const { page } = await openConsole({ operator: '王小雨', language, theme, dataDirectory })
    const { t, go, button } = steps(page, language)
    const table = page.getByRole('table')
    const links = table.getByRole('link')
    const search = page.getByLabel(t.history.search)
    await go('deliveries')

    await expect(links.first()).toHaveText(history[0]?.title ?? '')
    await look(page, 'history')
    const region = page.getByRole('region', { name: t.deliveries.tabs.all })
    await region.focus()
    await page.keyboard.press('PageDown')
    // read as they come into sight, so that the end comes nearer step by step
    const deep = table.getByRole('link', { name: history[255]?.title ?? '', exact: true }).first()
    await expect(async () => {
      await region.evaluate((frame) => frame.scrollTo({ top: 250 * 56 }))
      await expect(deep).toBeInViewport({ timeout: 200 })
    }).toPass({ timeout: 20_000 })
    await deep.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(history[255]?.title ?? '')
    await page.goBack()
    await expect(deep).toBeInViewport()

    // one character, from wherever one is
    await page.keyboard.press('ControlOrMeta+f')
    await expect(search).toBeFocused()
    await search.fill('券')
    const found = history.filter(saying('券'))
    await expect(links.first()).toHaveText(found[0]?.title ?? '')
    await expect(table).toHaveAttribute('aria-rowcount', String(found.length + 1))

    await button(t.history.filters).click()
    await page.getByRole('combobox', { name: t.history.fields.operator }).fill('李雷')
    await page.keyboard.press('Enter')
    const narrowed = found.filter(({ operator }) => operator === '李雷')
    await expect(table).toHaveAttribute('aria-rowcount', String(narrowed.length + 1))
    await look(page, 'history-filters')
    await page.keyboard.press('Escape')
    await page.reload()
    await expect(search).toHaveValue('券')
    await expect(table).toHaveAttribute('aria-rowcount', String(narrowed.length + 1))
    await links.first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(narrowed[0]?.title ?? '')
    await page.goBack()
    await expect(table).toHaveAttribute('aria-rowcount', String(narrowed.length + 1))

    await button(t.history.clear).click()
    const person = history.find(({ recipients }) => recipients.length > 0)?.recipients[0] ?? ''
    // as it is pasted from a chat
    await page.getByLabel(t.history.recipient).fill(` “${person}” `)
    const named = history.filter(({ recipients }) => recipients.includes(person))
    await expect(table).toHaveAttribute('aria-rowcount', String(named.length + 1))
    await page.getByLabel(t.history.recipient).fill('nobody')
    await expect(page.getByText(t.history.nothing.title)).toBeVisible()
    await look(page, 'history-nothing')
  })
}
