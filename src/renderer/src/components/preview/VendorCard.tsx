import { useTranslation } from 'react-i18next'
import type { VendorView } from '#shared/domain/vendor-view.ts'
import { Count } from './Count.tsx'
import { CutText } from './CutText.tsx'
import notes from './Notes.module.css'
import styles from './VendorCard.module.css'

/** One vendor's name, what is left of the texts, and the lengths beside their limits. */
export function VendorCard({ view: { isUsed, title, text, measured }, name }: { view: VendorView; name: string }) {
  const { t } = useTranslation()
  const isEmpty = title.shown === '' && text.shown === ''
  return (
    <li className={styles['card']}>
      <h3>{name}</h3>
      {isUsed ? (
        <>
          {isEmpty && <p className="quiet">{t('preview.empty')}</p>}
          <CutText cut={title} isTitle />
          <CutText cut={text} />
          <div className={styles['counts']}>
            {measured.map((one) => (
              <Count key={one.limit.part} measured={one} />
            ))}
            {measured.length === 0 && <p className={notes['quiet']}>{t('preview.unknown')}</p>}
          </div>
        </>
      ) : (
        <p className={notes['quiet']}>{t('preview.unused')}</p>
      )}
    </li>
  )
}
