import type { BarSeriesOption, EChartsOption, LineSeriesOption } from 'echarts'
import type { ChartData, ChartPlace, ChartSeries } from '#shared/domain/chart-data.ts'
import { type ChartLook, toneAt } from './chart-look.ts'
import { elapsedAxis, placeOnScale } from './elapsed-axis.ts'
import { patterns } from './patterns.ts'

/** Beside its colour every series has a shape and a dash of its own, and every bar a pattern. */
const shapes = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'] as const
const marksInWords = ['●', '■', '▲', '◆', '▼', '➤'] as const
const dashes = ['solid', 'dashed', 'dotted', [10, 4, 2, 4], [2, 6], [14, 4]] as const
/** Above so many points their shapes would only hide the line. */
const mostShapes = 60

const at = <T>(values: readonly T[], index: number): T => values[index % values.length] as T

/** What the chart library is told: no motion, no markup in the tooltip, colours from the palette. */
export function chartOption(data: ChartData, look: ChartLook): EChartsOption {
  const { palette } = look
  const colours = data.series.map((_, index) => palette[toneAt(look.tones, index)])
  const axisLine = { lineStyle: { color: palette.line } }
  const axisLabel = { color: palette.secondary, fontFamily: look.fonts, fontSize: 12 }
  const values = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: { ...axisLabel, formatter: look.sayShort },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: axisLine,
  }
  const places = { ...placeAxis(data, look), axisLine, axisTick: { show: false }, splitLine: { show: false } }
  const lies = data.axis.kind === 'name'
  return {
    animation: false,
    color: colours,
    textStyle: { fontFamily: look.fonts, color: palette.text },
    aria: {
      enabled: true,
      label: { enabled: false },
      decal: { show: look.kind !== 'line', decals: patterns(palette.panel) },
    },
    grid: { left: 4, right: 24, top: 40, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: {
      left: 0,
      top: 0,
      itemGap: 20,
      selectedMode: false,
      textStyle: { color: palette.text, fontFamily: look.fonts, fontSize: 13 },
    },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      confine: true,
      axisPointer: { type: look.kind === 'line' ? 'line' : 'shadow', animation: false },
      transitionDuration: 0,
      backgroundColor: palette.panel,
      borderColor: palette.line,
      textStyle: { color: palette.text, fontFamily: look.fonts, fontSize: 13 },
      formatter: (hit) => tooltipText(data, look, (Array.isArray(hit) ? hit[0] : hit)?.dataIndex ?? 0),
    },
    xAxis: lies ? values : { ...places, axisLabel: { ...axisLabel, ...labelsOf(data, look) } },
    yAxis: lies ? { ...places, inverse: true, axisLabel: { ...axisLabel, width: 180, overflow: 'truncate' } } : values,
    series: data.series.map((series, index) =>
      look.kind === 'line' ? line(data, series, index, look) : bar(data, series, look),
    ),
  } as EChartsOption
}

function placeAxis(data: ChartData, look: ChartLook) {
  if (data.axis.kind !== 'time') return { type: 'category' as const, data: placesOf(data) }
  return look.since === null ? { type: 'time' as const } : { type: 'value' as const, ...elapsedAxis(data, look.since) }
}

function labelsOf(data: ChartData, look: ChartLook) {
  if (data.axis.kind === 'time' && look.since !== null) {
    const { customValues } = elapsedAxis(data, look.since).axisTick
    return { customValues, formatter: (value: number) => look.sayElapsed(10 ** value), hideOverlap: true }
  }
  return { formatter: look.sayPlace, hideOverlap: true }
}

const placesOf = ({ series }: ChartData): ChartPlace[] => [
  ...new Set(series.flatMap(({ points }) => points.map(([place]) => place))),
]

function line(data: ChartData, { name, points }: ChartSeries, index: number, look: ChartLook): LineSeriesOption {
  return {
    type: 'line',
    name,
    data: drawnPoints(data, points, index, look),
    symbol: at(shapes, index),
    symbolSize: 7,
    showSymbol: points.length <= mostShapes,
    sampling: 'lttb',
    lineStyle: { width: 2, type: at(dashes, index) as 'solid' },
    emphasis: { disabled: true },
  }
}

/** Remarks stand at the last series, which is the one that they are about. */
function drawnPoints(
  { axis, series, marks }: ChartData,
  points: ChartSeries['points'],
  index: number,
  { palette, since }: ChartLook,
): NonNullable<LineSeriesOption['data']> {
  const remarks = index === series.length - 1 ? (marks?.at ?? []) : []
  const scale = axis.kind === 'time' ? since : null
  if (scale === null && remarks.length === 0) return points
  return points.map(([place, value]) => {
    const drawn = typeof place === 'number' && scale !== null ? placeOnScale(place - scale) : place
    const remark = remarks.find(([where]) => where === place)?.[1]
    if (remark === undefined) return [drawn, value]
    return {
      value: [drawn, value],
      symbol: 'diamond',
      symbolSize: 13,
      itemStyle: { color: palette.waiting, borderColor: palette.panel, borderWidth: 1 },
      label: { show: true, position: 'bottom', distance: 8, formatter: remark, color: palette.waiting },
    }
  })
}

function bar({ axis }: ChartData, { name, points }: ChartSeries, { kind, palette }: ChartLook): BarSeriesOption {
  const isStacked = kind === 'stacked'
  // a bar of no length would still have an edge
  const lengthOf = (value: number | null) => (value === null || (isStacked && value === 0) ? '-' : value)
  return {
    type: 'bar',
    name,
    data: points.map(([place, value]) => (axis.kind === 'name' ? [lengthOf(value), place] : [place, lengthOf(value)])),
    ...(isStacked && { stack: 'all' }),
    barMaxWidth: isStacked ? 28 : 14,
    itemStyle: { borderColor: palette.panel, borderWidth: isStacked ? 0.5 : 0 },
    emphasis: { disabled: true },
  }
}

/** The place and every series' figure there, each with its shape: drawn as text, never read as markup. */
function tooltipText({ axis, series, marks }: ChartData, look: ChartLook, index: number): string {
  const place = series.find(({ points }) => points[index])?.points[index]?.[0]
  if (place === undefined) return ''
  const remark = marks?.at.find(([where]) => where === place)?.[1]
  const figureOf = (points: ChartSeries['points']) => {
    const point = axis.kind === 'time' ? points[index] : points.find(([where]) => where === place)
    return look.sayCount(point?.[1] ?? null)
  }
  return [
    look.sayFully(place),
    ...series.map(
      ({ name, points }, position) =>
        `${look.kind === 'line' ? `${at(marksInWords, position)} ` : ''}${name}  ${figureOf(points)}`,
    ),
    ...(remark === undefined ? [] : [remark]),
  ].join('\n')
}
