import { type Language, languageSchema } from '#shared/domain/text.ts'

const key = 'pushdeck.language'

/** The language that this window had last, else the browser's: what to speak before the core has said what is set. */
export function lastLanguage(): Language {
  const kept = languageSchema.safeParse(sessionStorage.getItem(key))
  if (kept.success) return kept.data
  return /^zh/i.test(navigator.language) ? 'zh-CN' : 'en'
}

export const keepLanguage = (language: Language): void => sessionStorage.setItem(key, language)
