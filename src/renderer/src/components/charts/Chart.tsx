import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartData } from '#shared/domain/chart-data.ts'
import styles from './Charts.module.css'
import type { ChartLook } from './chart-look.ts'
import { chartOption } from './chart-option.ts'

interface ChartProps {
  data: ChartData
  look: ChartLook
  height: number
}

type Painted = ReturnType<typeof import('./paint.ts')['paint']>

/** The figures as a picture. The library that draws it is loaded by the first one; without it the table still serves. */
export function Chart({ data, look, height }: ChartProps) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const [painted, setPainted] = useState<Painted | 'failed' | null>(null)
  useEffect(() => {
    let chart: Painted | null = null
    let isGone = false
    import('./paint.ts').then(
      ({ paint }) => {
        if (isGone || !place.current) return
        chart = paint(place.current)
        setPainted(chart)
      },
      () => setPainted('failed'),
    )
    return () => {
      isGone = true
      chart?.end()
      setPainted(null)
    }
  }, [])
  useEffect(() => {
    if (painted && painted !== 'failed') painted.show(chartOption(data, look))
  }, [painted, data, look])
  return (
    <>
      {painted === 'failed' && <p className="quiet">{t('charts.failed')}</p>}
      <div
        ref={place}
        className={styles['chart']}
        style={{ height }}
        role="img"
        aria-label={t('charts.label', { title: data.title })}
      />
    </>
  )
}
