import { useTranslation } from 'react-i18next'
import { formatCount, formatRate, useLanguage } from './format.ts'

/** A share with what it is a part of; a dash where there is nothing to be a part of. */
export function Rate({ part, whole }: { part: number; whole: number }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const rate = formatRate(part, whole, language)
  if (rate === null) return t('common.none')
  return `${formatCount(part, language)} / ${formatCount(whole, language)} · ${rate}`
}
