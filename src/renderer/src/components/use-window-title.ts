import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '#shared/domain/stage.ts'

/** Names the window after its screen, and first after production where that is its stage, for lists of windows. */
export function useWindowTitle(title: string, stage?: Stage): void {
  const { t } = useTranslation()
  const live = stage === 'production' ? t('shell.stage.production') : null
  const brand = t('common.brand')
  useEffect(() => {
    document.title = [live, title, brand].filter(Boolean).join(' · ')
  }, [live, title, brand])
}
