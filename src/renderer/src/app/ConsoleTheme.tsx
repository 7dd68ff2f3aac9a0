import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useLayoutEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/contract/settings.ts'
import { styleNonce } from '../boot/security.ts'
import { learn } from '../i18n/i18n.ts'
import { keepLanguage } from '../i18n/last-language.ts'
import { antdTheme } from '../theme/antd-theme.ts'
import { applyPalette } from '../theme/apply-palette.ts'
import { useDark } from '../theme/use-dark.ts'
import { NoteHolder } from './NoteHolder.tsx'

interface ConsoleThemeProps {
  settings: Pick<Settings, 'language' | 'theme'>
  children: ReactNode
}

/** Language and colours of everything inside; both change without a restart. */
export function ConsoleTheme({ settings, children }: ConsoleThemeProps) {
  const { i18n } = useTranslation()
  const isDark = useDark(settings.theme)
  const theme = useMemo(() => antdTheme(isDark), [isDark])
  useLayoutEffect(() => applyPalette(document.documentElement, isDark), [isDark])
  useLayoutEffect(() => {
    document.documentElement.lang = settings.language
    keepLanguage(settings.language)
    let isOver = false
    const speak = async () => {
      await learn(settings.language)
      if (!isOver && i18n.language !== settings.language) await i18n.changeLanguage(settings.language)
    }
    // where the words can't be read, the window goes on in the other language
    speak().catch(() => {})
    return () => {
      isOver = true
    }
  }, [i18n, settings.language])
  return (
    <ConfigProvider
      theme={theme}
      locale={settings.language === 'en' ? enUS : zhCN}
      csp={{ nonce: styleNonce }}
      button={{ autoInsertSpace: false }}
    >
      <NoteHolder>{children}</NoteHolder>
    </ConfigProvider>
  )
}
