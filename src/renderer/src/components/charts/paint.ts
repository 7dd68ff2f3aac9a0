import type { EChartsOption } from 'echarts'
import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, DatasetComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([
  LineChart,
  BarChart,
  GridComponent,
  TooltipComponent,
  LegendComponent,
  DatasetComponent,
  AriaComponent,
  CanvasRenderer,
])

/** The chart library, and nothing of it elsewhere: this module is loaded when the first chart is opened. */
export function paint(element: HTMLElement) {
  const chart = init(element, null, { renderer: 'canvas' })
  // it is told of the size that it begins with too, and drawing that anew would take as long again
  const watch = new ResizeObserver(() => {
    const isSame = chart.getWidth() === element.clientWidth && chart.getHeight() === element.clientHeight
    if (!isSame) chart.resize()
  })
  watch.observe(element)
  return {
    show: (option: EChartsOption): void => void chart.setOption(option, { notMerge: true }),
    end: (): void => {
      watch.disconnect()
      chart.dispose()
    },
  }
}

/** A chart that nobody sees, as a canvas of this size in CSS pixels, drawn at twice that. */
export function paintOnce(option: EChartsOption, width: number, height: number): HTMLCanvasElement {
  const chart = init(document.createElement('div'), null, { renderer: 'canvas', width, height })
  try {
    chart.setOption(option)
    return chart.renderToCanvas({ pixelRatio: 2 })
  } finally {
    chart.dispose()
  }
}
