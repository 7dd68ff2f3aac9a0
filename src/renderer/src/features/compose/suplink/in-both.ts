import type { Text } from '#shared/domain/text.ts'

/** Words of the screen, already in its language, where data would carry them in both. */
export const inBoth = (words: string): Text => ({ zh: words, en: words })
