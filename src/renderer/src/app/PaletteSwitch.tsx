import { Suspense, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '../components/use-shortcut.ts'
import styles from './Rail.module.css'
import { Palette } from './screens.ts'

/** Ctrl/⌘K opens the list of commands, Ctrl/⌘E the connections of it; the button is there for who knows neither. */
export function PaletteSwitch() {
  const { t } = useTranslation()
  const [shown, setShown] = useState<'all' | 'connections' | null>(null)
  useShortcut(
    'k',
    useCallback(() => setShown('all'), []),
    false,
  )
  useShortcut(
    'e',
    useCallback(() => setShown('connections'), []),
    false,
  )
  return (
    <>
      <button
        type="button"
        className={styles['commands']}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setShown('all')}
      >
        {t('palette.title')} <kbd>Ctrl K</kbd>
      </button>
      <Suspense fallback={null}>{shown && <Palette shown={shown} onClose={() => setShown(null)} />}</Suspense>
    </>
  )
}
