import { useTranslation } from 'react-i18next'
import { dateDoubt, secondsIn } from '#shared/domain/tenant.ts'
import { formatFullTime } from '../../components/format.ts'

const latest = Date.UTC(9999, 11, 31) / 1_000

/** A date of the provider's in words, and what speaks against it; what is no date stays as it came. */
export function useDateWords() {
  const { t } = useTranslation()
  return (text: string | null): { full: string; day: string; doubt: string | null } => {
    const seconds = secondsIn(text)
    const kind = dateDoubt(seconds)
    const doubt = kind && t(`tenants.doubt.${kind}`)
    if (seconds === null || seconds > latest)
      return { full: text ?? t('tenants.unknownDate'), day: text ?? t('tenants.unknownDate'), doubt }
    const full = formatFullTime(seconds * 1_000)
    return { full, day: full.slice(0, 10), doubt }
  }
}
