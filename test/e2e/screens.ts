import { expect, type Page, test } from '@playwright/test'
import axe, { type RunOnly } from 'axe-core'
import { ask } from './ask.ts'
import { looks, wantsAllLooks } from './looks.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What another theme and longer words can break: of a test that runs in two looks, the second looks for these alone. */
const ofLooks = ['color-contrast', 'target-size', 'link-in-text-block', 'scrollable-region-focusable', 'document-title']

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
  const isSecondLook = test.info().title.endsWith('(en, dark)') && !wantsAllLooks
  const runOnly: RunOnly = isSecondLook ? { type: 'rule', values: ofLooks } : { type: 'tag', values: rules }
  expect((await barriers(page, runOnly)).map((barrier) => `${name}: ${barrier}`)).toEqual([])
}

/** What axe finds. It runs in the page itself, which has no frames: four times as fast as Playwright's wrapper, which opens a page each time. */
async function barriers(page: Page, runOnly: RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async (runOnly) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe
    const { violations } = await run(document, { resultTypes: ['violations'], runOnly })
    return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
  }, runOnly)
}

/** Looks at a state in each language and theme, switched under it; in Chinese and light again afterwards. */
export async function lookInEach(page: Page, name: string): Promise<void> {
  await look(page, name)
  for (const [language, theme] of [...looks.slice(1), ...looks.slice(0, 1)]) {
    await ask(page, '/settings/update', { language, theme })
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    if (language !== 'zh-CN' || theme !== 'light') await look(page, name)
  }
}
