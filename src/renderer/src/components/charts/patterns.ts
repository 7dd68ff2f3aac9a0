import type { AriaComponentOption } from 'echarts'

type Decals = NonNullable<NonNullable<AriaComponentOption['decal']>['decals']>

const lines = (gap: number, rotation: number) => ({ dashArrayX: [1, 0], dashArrayY: [2, gap], rotation })
const staggered = (size: number) => ({
  dashArrayX: [
    [size, size],
    [0, size, size, 0],
  ],
  dashArrayY: [size, 0],
})

/** A pattern for each series, so that bars are told apart without their colours; the first one is plain. */
export const patterns = (ground: string): Decals =>
  [
    { symbol: 'none' },
    lines(5, Math.PI / 4),
    { symbol: 'circle', symbolSize: 0.7, ...staggered(7) },
    lines(4, -Math.PI / 4),
    staggered(5),
    lines(4, 0),
    { symbol: 'triangle', symbolSize: 0.8, ...staggered(8) },
  ].map((pattern) => ({ color: `${ground}80`, ...pattern }))
