import { type Page, test } from '@playwright/test'
import type { Language } from '#shared/domain/text.ts'
import { ask } from './ask.ts'
import { expect } from './fixtures.ts'
import { look } from './screens.ts'

const looks: [Language, 'light' | 'dark'][] = [
  ['en', 'light'],
  ['en', 'dark'],
  ['zh-CN', 'dark'],
  ['zh-CN', 'light'],
]
const wantsAll = process.env['PUSHDECK_ALL_LOOKS'] !== undefined

/** Looks at a state as it stands; with PUSHDECK_ALL_LOOKS in both languages and themes, switched under it. */
export const lookAtAll = (page: Page, name: string): Promise<void> =>
  wantsAll ? lookOnDemand(page, name) : look(page, name)

/** Looks at a state in both languages and themes with PUSHDECK_ALL_LOOKS, and not at all without. */
export async function lookOnDemand(page: Page, name: string): Promise<void> {
  if (!wantsAll) return
  test.setTimeout(600_000)
  for (const [language, theme] of looks) {
    await ask(page, '/settings/update', { language, theme })
    const root = page.locator('html')
    await expect(root).toHaveAttribute('lang', language)
    await expect(root).toHaveAttribute('data-theme', theme)
    await look(page, name)
  }
}
