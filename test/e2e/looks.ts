import type { Language } from '#shared/domain/text.ts'

export type Look = [Language, 'light' | 'dark']

const all: Look[] = [
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
]

export const wantsAllLooks = process.env['PUSHDECK_ALL_LOOKS'] !== undefined

/** In which languages and themes screens are looked at: each language and each theme once, all four with PUSHDECK_ALL_LOOKS. */
export const looks: Look[] = wantsAllLooks
  ? all
  : all.filter(([language, theme]) => (language === 'zh-CN') === (theme === 'light'))
