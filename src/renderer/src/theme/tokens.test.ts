import { theme } from 'antd'
import { describe, expect, test } from 'vitest'
import { antdTheme } from './antd-theme.ts'
import { dark, light, type Palette } from './tokens.ts'

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (a: string, b: string): number => {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (lighter + 0.05) / (darker + 0.05)
}
const mix = (colour: string, share: number, other: string): string =>
  `#${channels(colour)
    .map((value, index) => Math.round((value * share + (channels(other)[index] ?? 0) * (1 - share)) * 255))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`

const least = 4.5
const words = [
  'text',
  'secondary',
  'accent',
  'accentHover',
  'accepted',
  'waiting',
  'refused',
  'refusedHover',
  'unknown',
  'cancelled',
] as const
const notes = [
  ['accent', 'infoGround'],
  ['accepted', 'acceptedGround'],
  ['waiting', 'waitingGround'],
  ['refused', 'refusedGround'],
] as const
const grounds = ['page', 'panel', 'soft'] as const
const stages = ['practice', 'test', 'production'] as const

/** Pairs that carry text and are too faint. */
const faint = (palette: Palette): string[] => {
  const pairs = [
    ...words.flatMap((word) =>
      grounds.map((ground) => [`${word} on ${ground}`, palette[word], palette[ground]] as const),
    ),
    ...stages.flatMap((stage) =>
      [1, 0.84, 0.74].map(
        (share) =>
          [`text on ${stage} × ${share}`, palette.onStage, mix(palette[stage], share, palette.stageShade)] as const,
      ),
    ),
    ['text on accent', palette.onAccent, palette.accent] as const,
    ['text on accentHover', palette.onAccent, palette.accentHover] as const,
    ['text on refused', palette.onAccent, palette.refused] as const,
    ...notes.flatMap(([word, ground]) => [
      [`text on ${ground}`, palette.text, palette[ground]] as const,
      [`${word} on ${ground}`, palette[word], palette[ground]] as const,
    ]),
  ]
  return pairs.filter(([, a, b]) => contrast(a, b) < least).map(([name]) => name)
}

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_name, palette) => {
  test('every colour that carries words can be read on its grounds', () => {
    expect(faint(palette)).toEqual([])
  })
})

// Would catch: antd's dark algorithm, which dims the colours that it is given.
test.each([
  ['light', light, false],
  ['dark', dark, true],
] as const)('antd draws with the palette of the %s theme', (_name, palette, isDark) => {
  const { colorPrimary, colorLink, colorInfo, colorError, colorWarning, colorSuccess } = theme.getDesignToken(
    antdTheme(isDark),
  )
  const { accent, refused, waiting, accepted } = palette
  expect({ colorPrimary, colorLink, colorInfo, colorError, colorWarning, colorSuccess }).toEqual({
    colorPrimary: accent,
    colorLink: accent,
    colorInfo: accent,
    colorError: refused,
    colorWarning: waiting,
    colorSuccess: accepted,
  })
})

test('a faint pair is noticed', () => {
  expect(faint({ ...light, unknown: '#a08fd6' })).toEqual(['unknown on page', 'unknown on panel', 'unknown on soft'])
})
