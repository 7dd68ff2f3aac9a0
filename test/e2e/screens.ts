import { expect, type Page, test } from '@playwright/test'
import axe from 'axe-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Saves a picture of the screen as it stands and looks for barriers on it: every screen of every run goes through here. */
export async function look(page: Page, name: string): Promise<void> {
  const { language, theme } = await page.evaluate(() => ({
    language: document.documentElement.lang,
    theme: document.documentElement.dataset['theme'] ?? 'light',
  }))
  // what moves comes to rest first
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))),
  )
  const path = `artifacts/screens/${test.info().project.name}/${name}-${language}-${theme}.png`
  await page.screenshot({ path, animations: 'disabled' })
  expect((await barriers(page)).map((barrier) => `${name}: ${barrier}`)).toEqual([])
}

/** What axe finds. It runs in the page itself, which has no frames: four times as fast as Playwright's wrapper, which opens a page each time. */
async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async (values) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe
    const { violations } = await run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values } })
    return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
  }, rules)
}
