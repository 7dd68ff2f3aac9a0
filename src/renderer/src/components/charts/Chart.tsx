import { useEffect, useMemo, useRef, useState } from 'react'
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
  const painted = useRef<Painted | null>(null)
  const option = useMemo(() => chartOption(data, look), [data, look])
  const newest = useRef(option)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    let isGone = false
    import('./paint.ts').then(
      ({ paint }) => {
        if (isGone || !place.current) return
        painted.current = paint(place.current)
        painted.current.show(newest.current)
      },
      () => setFailed(true),
    )
    return () => {
      isGone = true
      painted.current?.end()
      painted.current = null
    }
  }, [])
  useEffect(() => {
    newest.current = option
    painted.current?.show(option)
  }, [option])
  return (
    <>
      {hasFailed && <p className="quiet">{t('charts.failed')}</p>}
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
