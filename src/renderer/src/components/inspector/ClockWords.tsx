import { useTranslation } from 'react-i18next'
import type { Inspected } from '#shared/contract/inspection.ts'
import { formatCount, formatFullTime, useLanguage } from '../format.ts'

/** A smaller offset is not used: a date in an answer tells seconds. */
const meaningfulMs = 5_000

/** By which time a signature is made, and how far that is from the clock of this machine. */
export function ClockWords({ clock: { at, offsetMs } }: { clock: NonNullable<Inspected['clock']> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const isUnrecorded = at === null && offsetMs === null
  const time = at === null ? t(`inspector.clock.${isUnrecorded ? 'unrecorded' : 'atSending'}`) : formatFullTime(at)
  return (
    <p>
      {t('inspector.clock.time', { time })}
      {offsetMs !== null && ` ${offsetWords(offsetMs)}`}
    </p>
  )

  function offsetWords(milliseconds: number): string {
    if (Math.abs(milliseconds) < meaningfulMs) return t('inspector.clock.none')
    const n = formatCount(Math.round(Math.abs(milliseconds) / 1000), language)
    return t(milliseconds > 0 ? 'inspector.clock.ahead' : 'inspector.clock.behind', { n })
  }
}
