import { z } from 'zod'

/** A sentence that travels as data (provider labels, causes): always in both languages of the console. */
export const textSchema = z.strictObject({ zh: z.string(), en: z.string() })
export type Text = z.infer<typeof textSchema>

export const languageSchema = z.enum(['zh-CN', 'en'])
export type Language = z.infer<typeof languageSchema>

export const sayIn = (language: Language, text: Text): string => (language === 'en' ? text.en : text.zh)
