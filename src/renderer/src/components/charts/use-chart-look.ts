import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartData, ChartPlace } from '#shared/domain/chart-data.ts'
import { useSettings } from '../../bridge/queries.ts'
import { paletteOf } from '../../theme/antd-theme.ts'
import { useDark } from '../../theme/use-dark.ts'
import { formatCount, formatDuration, formatFullTime, formatTime, shortCount, useLanguage } from '../format.ts'
import type { ChartKind, ChartLook, Tone } from './chart-look.ts'

interface Wanted {
  kind: ChartKind
  tones: readonly Tone[]
  since: number | null
}

/** Colours, fonts and words of a chart in the present theme and language. `tones` must keep its identity. */
export function useChartLook({ axis, range }: ChartData, { kind, tones, since }: Wanted): ChartLook {
  const { t } = useTranslation()
  const language = useLanguage()
  const isDark = useDark(useSettings().data?.theme ?? 'system')
  const axisKind = axis.kind
  const end = range?.to ?? 0
  const none = t('common.none')
  return useMemo(() => {
    const sayDay = (at: string) =>
      /^\d{4}-\d\d-\d\d$/.test(at)
        ? new Date(`${at}T00:00`).toLocaleDateString(language, { month: 'numeric', day: 'numeric' })
        : at
    const say = (at: ChartPlace, time: (at: number) => string): string => {
      if (axisKind === 'time') return time(Number(at))
      return String(at)
    }
    return {
      palette: paletteOf(isDark),
      fonts: getComputedStyle(document.body).fontFamily,
      kind,
      tones,
      since,
      sayPlace: (at) => (axisKind === 'day' ? sayDay(String(at)) : say(at, (time) => formatTime(time, end, language))),
      sayFully: (at) => say(at, formatFullTime),
      sayElapsed: (milliseconds) => formatDuration(Math.round(milliseconds / 1_000) * 1_000, language),
      sayCount: (count) => (count === null ? none : formatCount(count, language)),
      sayShort: (count) => shortCount(count, language),
    }
  }, [axisKind, end, isDark, kind, tones, since, language, none])
}
