import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#shared/domain/text.ts'
import type { zh } from './zh-CN/index.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh }
  }
}

const i18n = createInstance()

const catalogues: Record<Language, () => Promise<object>> = {
  'zh-CN': async () => (await import('./zh-CN/index.ts')).zh,
  en: async () => (await import('./en/index.ts')).en,
}

/** Begins with one language; a key that is missing shows itself, which a test forbids. */
export async function startI18n(language: Language): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: await catalogues[language]() } },
    interpolation: { escapeValue: false },
    keySeparator: '.',
    returnNull: false,
  })
}

/** Reads the words of a language, unless they are there. */
export async function learn(language: Language): Promise<void> {
  if (i18n.hasResourceBundle(language, 'translation')) return
  i18n.addResourceBundle(language, 'translation', await catalogues[language]())
}
