import { useTranslation } from 'react-i18next'
import type { Field } from '#shared/domain/field.ts'
import { isPrivateField } from '#shared/domain/private-names.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useMask } from '../../masking/use-mask.ts'
import { formatDuration, formatFullTime, useLanguage } from '../format.ts'
import { type FormValue, type FormValues, setFields } from './form.ts'
import { typedText } from './typed.ts'

export interface FieldFact {
  path: string
  label: string
  words: string
}

/** What is set, in words: each field's label and its value as a person reads it. */
export function useFieldFacts(): (fields: readonly Field[], get: FormValues['get']) => FieldFact[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide } = useMask()
  const optionWords = ({ options = [] }: Field, value: FormValue | undefined) => {
    const option = options.find((one) => one.value === value)
    return option ? sayIn(language, option.label) : String(value)
  }
  const comma = language === 'en' ? ', ' : '、'
  const bitWords = ({ options = [] }: Field, bits: number) =>
    options
      .filter(({ value }) => (bits & Number(value)) !== 0)
      .map(({ label }) => sayIn(language, label))
      .join(comma) || t('fields.bits.none')
  const words = (field: Field, value: FormValue | undefined): string => {
    if (value === true) return t('fields.yes')
    if (value === false) return t('fields.no')
    if (field.kind === 'duration' && typeof value === 'number') return formatDuration(value * 1_000, language)
    if (field.kind === 'bits' && typeof value === 'number') return bitWords(field, value)
    if (field.kind === 'choice') return optionWords(field, value)
    if (field.kind === 'time' && typeof value === 'number') return formatFullTime(value * 1_000)
    if (Array.isArray(value)) return value.map((one) => optionWords(field, one)).join(comma)
    return typedText(value)
  }
  return (fields, get) =>
    setFields(fields, get).map((field) => ({
      path: field.path,
      label: sayIn(language, field.label),
      words: isPrivateField(field.path) ? hide(words(field, get(field.path))) : words(field, get(field.path)),
    }))
}
