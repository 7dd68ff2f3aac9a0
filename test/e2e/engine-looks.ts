import { type Page, test } from '@playwright/test'
import type { Language } from '#shared/domain/text.ts'
import { ask } from './ask.ts'
import { expect } from './fixtures.ts'
import { look, picture } from './screens.ts'

const looks: [Language, 'light' | 'dark'][] = [
  ['en', 'light'],
  ['zh-CN', 'dark'],
  ['en', 'dark'],
  ['zh-CN', 'light'],
]
const searchesAll = process.env['PUSHDECK_ALL_LOOKS'] !== undefined

/**
 * Takes pictures of a state in both languages and themes, switched under it, and looks for barriers in one of them (with
 * PUSHDECK_ALL_LOOKS in all); Chinese and light it is left.
 */
export async function lookAtAll(page: Page, name: string): Promise<void> {
  test.slow(searchesAll)
  for (const [language, theme] of looks) {
    await ask(page, '/settings/update', { language, theme })
    const root = page.locator('html')
    await expect(root).toHaveAttribute('lang', language)
    await expect(root).toHaveAttribute('data-theme', theme)
    const take = searchesAll || (language === 'en' && theme === 'dark') ? look : picture
    await take(page, name)
  }
}
