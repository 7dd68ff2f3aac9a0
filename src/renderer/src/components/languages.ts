import type { Language } from '#shared/domain/text.ts'

/** Each language in its own words, so that whoever needs it finds it. */
export const languages: { value: Language; label: string }[] = [
  { value: 'zh-CN', label: '中文' },
  { value: 'en', label: 'English' },
]
