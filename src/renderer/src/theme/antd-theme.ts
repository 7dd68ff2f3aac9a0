import { type ThemeConfig, theme } from 'antd'
import { dark, light, type Palette } from './tokens.ts'

const fonts =
  '-apple-system, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Segoe UI", system-ui, sans-serif'

export const paletteOf = (isDark: boolean): Palette => (isDark ? dark : light)

/** antd in the console's colours, calm and dense: 1 px lines, radius 8, no shadow but on sheets and menus. */
export function antdTheme(isDark: boolean): ThemeConfig {
  const palette = paletteOf(isDark)
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily: fonts,
      fontSize: 14,
      borderRadius: 6,
      borderRadiusLG: 8,
      colorPrimary: palette.accent,
      colorPrimaryHover: palette.accentHover,
      colorPrimaryActive: palette.accentHover,
      colorLink: palette.accent,
      colorLinkHover: palette.accentHover,
      colorError: palette.refused,
      colorWarning: palette.waiting,
      colorSuccess: palette.accepted,
      colorWarningBg: isDark ? '#2b2617' : '#fdf7e6',
      colorWarningBorder: isDark ? '#5a4b22' : '#e6d5a3',
      colorErrorBg: isDark ? '#2f1d1f' : '#fdf1f1',
      colorErrorBorder: isDark ? '#6b3538' : '#ebc7c9',
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
      Segmented: { trackBg: palette.soft, itemColor: palette.secondary, itemSelectedBg: palette.panel },
      Form: { itemMarginBottom: 16, labelColor: palette.secondary, verticalLabelPadding: '0 0 5px' },
      Modal: { titleFontSize: 20 },
    },
  }
}
