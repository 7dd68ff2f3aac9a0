import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '#shared/domain/text.ts'
import { en } from './en/index.ts'
import { zh } from './zh-CN/index.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh }
  }
}

const i18n = createInstance()

/** Loads both languages; a key that is missing shows itself, which a test forbids. */
export async function startI18n(language: Language): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    keySeparator: '.',
    returnNull: false,
  })
}
