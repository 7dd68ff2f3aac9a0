import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

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
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${name}: ${id} ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`),
  ).toEqual([])
}
