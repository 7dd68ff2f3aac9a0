import { useTranslation } from 'react-i18next'
import type { Asked } from '#shared/contract/operations.ts'
import type { Field } from '#shared/domain/field.ts'
import { isPrivateField } from '#shared/domain/private-names.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useMask } from '../masking/use-mask.ts'
import { formatCount, formatFullTime, useLanguage } from './format.ts'

const shownValues = 3

/** What was asked in a change, in the words of its form. */
export function useAskedWords(): (asked: readonly Asked[], fields: readonly Field[]) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide } = useMask()
  const say = (value: Asked['value'], field: Field | undefined): string => {
    if (typeof value === 'number' && field?.kind === 'time') return formatFullTime(value * 1000)
    if (typeof value !== 'object') return String(value)
    if ('name' in value)
      return value.bytes === null
        ? value.name
        : t('calls.recent.file', { name: value.name, bytes: formatCount(value.bytes, language) })
    const some = value.first.slice(0, shownValues).join(', ')
    return value.count > shownValues ? t('calls.recent.list', { some, n: formatCount(value.count, language) }) : some
  }
  return (asked, fields) =>
    asked
      .map(({ path, value }) => {
        const field = fields.find((one) => one.path === path)
        const words = say(value, field)
        return t('audit.pair', {
          label: field ? sayIn(language, field.label) : path,
          value: isPrivateField(path) ? hide(words) : words,
        })
      })
      .join(' · ')
}
