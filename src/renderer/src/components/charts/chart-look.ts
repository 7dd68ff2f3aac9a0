import type { ChartPlace } from '#shared/domain/chart-data.ts'
import type { Palette } from '../../theme/tokens.ts'

/** A colour of the palette that means something, such as an outcome. */
export type Tone = Extract<
  keyof Palette,
  'accent' | 'accepted' | 'waiting' | 'refused' | 'unknown' | 'cancelled' | 'secondary'
>

/** How figures are drawn: as lines over time, or as bars, side by side or on top of each other. */
export type ChartKind = 'line' | 'bars' | 'stacked'

/** How a chart looks and speaks, apart from its figures. */
export interface ChartLook {
  palette: Palette
  fonts: string
  kind: ChartKind
  /** A colour for each series; those beyond it take the next of the usual order. */
  tones: readonly Tone[]
  /** A time axis shows how long after this moment, evenly by orders of magnitude: the first minutes count as much as days. */
  since: number | null
  /** A place of the axis as its label, short, and in full for the tooltip. */
  sayPlace: (at: ChartPlace) => string
  sayFully: (at: ChartPlace) => string
  /** A length of time. */
  sayElapsed: (milliseconds: number) => string
  /** A figure in full; null is not known. */
  sayCount: (count: number | null) => string
  sayShort: (count: number) => string
}

const usual: readonly Tone[] = ['accent', 'accepted', 'waiting', 'unknown', 'refused', 'cancelled', 'secondary']

export const toneAt = (tones: readonly Tone[], index: number): Tone =>
  tones[index] ?? usual[index % usual.length] ?? 'accent'
