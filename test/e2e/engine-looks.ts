import { type Page, test } from '@playwright/test'
import { ask } from './ask.ts'
import { expect } from './fixtures.ts'
import { looks, wantsAllLooks } from './looks.ts'
import { look } from './screens.ts'

/** Looks at a state as it stands; with PUSHDECK_ALL_LOOKS in both languages and themes, switched under it. */
export const lookAtAll = (page: Page, name: string): Promise<void> =>
  wantsAllLooks ? lookOnDemand(page, name) : look(page, name)

/** Looks at a state in both languages and themes with PUSHDECK_ALL_LOOKS, and not at all without. */
export async function lookOnDemand(page: Page, name: string): Promise<void> {
  if (!wantsAllLooks) return
  test.setTimeout(600_000)
  for (const [language, theme] of looks) {
    await ask(page, '/settings/update', { language, theme })
    const root = page.locator('html')
    await expect(root).toHaveAttribute('lang', language)
    await expect(root).toHaveAttribute('data-theme', theme)
    await look(page, name)
  }
}
