import { type ThemeConfig, theme } from 'antd'
import { dark, light, type Palette } from './tokens.ts'

export const paletteOf = (isDark: boolean): Palette => (isDark ? dark : light)

/** antd's names for the palette's colours. Given after its algorithm too, which shifts those that it starts from. */
const hues = (palette: Palette) => ({
  colorPrimary: palette.accent,
  colorPrimaryHover: palette.accentHover,
  colorPrimaryActive: palette.accentHover,
  colorPrimaryText: palette.accent,
  colorPrimaryBg: palette.infoGround,
  colorPrimaryBgHover: palette.infoGround,
  colorPrimaryBorder: palette.infoEdge,
  colorLink: palette.accent,
  colorLinkHover: palette.accentHover,
  colorLinkActive: palette.accentHover,
  colorInfo: palette.accent,
  colorInfoText: palette.accent,
  colorInfoBg: palette.infoGround,
  colorInfoBorder: palette.infoEdge,
  colorSuccess: palette.accepted,
  colorSuccessText: palette.accepted,
  colorSuccessBg: palette.acceptedGround,
  colorSuccessBorder: palette.acceptedEdge,
  colorWarning: palette.waiting,
  colorWarningText: palette.waiting,
  colorWarningBg: palette.waitingGround,
  colorWarningBorder: palette.waitingEdge,
  colorError: palette.refused,
  colorErrorHover: palette.refusedHover,
  colorErrorActive: palette.refusedHover,
  colorErrorText: palette.refused,
  colorErrorBg: palette.refusedGround,
  colorErrorBorder: palette.refusedEdge,
})

const unshifted =
  (palette: Palette): typeof theme.defaultAlgorithm =>
  (seed, map = theme.defaultAlgorithm(seed)) => ({ ...map, ...hues(palette) })

/** antd in the console's colours, calm and dense: 1 px lines, radius 8, no shadow but on sheets and menus. */
export function antdTheme(isDark: boolean): ThemeConfig {
  const palette = paletteOf(isDark)
  return {
    algorithm: [isDark ? theme.darkAlgorithm : theme.defaultAlgorithm, unshifted(palette)],
    token: {
      fontFamily: 'var(--fonts)',
      fontSize: 14,
      borderRadius: 6,
      borderRadiusLG: 8,
      ...hues(palette),
      colorBgBase: palette.panel,
      colorBgLayout: palette.page,
      colorBgContainer: palette.panel,
      colorBgElevated: palette.panel,
      colorTextBase: palette.text,
      colorText: palette.text,
      colorTextSecondary: palette.secondary,
      colorTextTertiary: palette.secondary,
      colorTextDescription: palette.secondary,
      colorTextPlaceholder: palette.secondary,
      colorBorder: isDark ? '#3a4357' : '#c9cfda',
      colorBorderSecondary: palette.line,
      colorFillTertiary: palette.soft,
      colorTextLightSolid: palette.onAccent,
      controlHeight: 34,
      // motion only where it explains something, and a sheet that flies in explains nothing
      motion: false,
      boxShadowTertiary: 'none',
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Table: {
        cellPaddingBlock: 9,
        headerBg: 'transparent',
        headerSplitColor: 'transparent',
        headerColor: palette.secondary,
      },
      Segmented: {
        trackBg: palette.soft,
        itemColor: palette.secondary,
        itemSelectedBg: isDark ? palette.infoEdge : palette.panel,
      },
      Form: { itemMarginBottom: 16, labelColor: palette.secondary, verticalLabelPadding: '0 0 5px' },
      Modal: { titleFontSize: 20 },
    },
  }
}
