import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import type { ChartData } from '#shared/domain/chart-data.ts'
import { Chart } from '../../../src/renderer/src/components/charts/Chart.tsx'
import type { ChartLook } from '../../../src/renderer/src/components/charts/chart-look.ts'
import { startI18n } from '../../../src/renderer/src/i18n/i18n.ts'
import { light } from '../../../src/renderer/src/theme/tokens.ts'
import { watchDrawing } from './watch-drawing.ts'

use([LineChart, GridComponent, TooltipComponent, LegendComponent, CanvasRenderer])

/** The console's chart and the bare library, each drawing the same points, for the bench to call. */
const count = 100_000
const start = 1_793_613_600_000
const points = Array.from({ length: count }, (_, index): [number, number] => [
  start + index * 1_000,
  Math.round(1_000 + 600 * Math.sin(index / 4_000) + 200 * Math.sin(index / 37)),
])
const dataOf = (shown: [number, number][]): ChartData => ({
  title: 'Readings',
  range: null,
  axis: { kind: 'time', name: 'Time' },
  series: [{ name: 'Received', unit: 'devices', points: shown }],
  marks: null,
})
const look: ChartLook = {
  palette: light,
  fonts: 'sans-serif',
  kind: 'line',
  tones: [],
  since: null,
  sayPlace: String,
  sayFully: String,
  sayElapsed: String,
  sayCount: String,
  sayShort: String,
}
const place = document.getElementById('root') as HTMLElement
await startI18n('en')

const ours = async (shown = points): Promise<number> => {
  const root = createRoot(place)
  const took = await watchDrawing(() => root.render(createElement(Chart, { data: dataOf(shown), look, height: 320 })))
  root.unmount()
  return took
}

const bare = async (): Promise<number> => {
  const element = document.createElement('div')
  element.style.height = '320px'
  place.append(element)
  let end = () => {}
  const took = await watchDrawing(() => {
    const chart = init(element)
    chart.setOption({
      animation: false,
      legend: {},
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'time' },
      yAxis: { type: 'value' },
      series: [{ type: 'line', name: 'Received', showSymbol: false, sampling: 'lttb', data: points }],
    })
    end = () => chart.dispose()
  })
  end()
  element.remove()
  return took
}

Object.assign(globalThis, { ours, bare })
