import { useTranslation } from 'react-i18next'
import { sayIn } from '#shared/domain/text.ts'
import { vendorViews } from '#shared/domain/vendor-view.ts'
import { useLanguage } from '../format.ts'
import type { MaximPreviewProps } from './MaximPreview.tsx'
import styles from './Notes.module.css'
import vendors from './VendorCard.module.css'
import { VendorCard } from './VendorCard.tsx'
import { written } from './written.ts'

/** What each vendor shows of a MaxIM message after its known limits. No vendor's look is imitated. */
export function VendorPreview({ content, descriptor }: MaximPreviewProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const nameOf = (vendor: string) => {
    const label = descriptor.channels.find(({ id }) => id === vendor)?.label
    return label ? sayIn(language, label) : vendor
  }
  return (
    <>
      {written(content.message.big_text) !== '' && <p className={styles['quiet']}>{t('preview.bigTextVendors')}</p>}
      <ul className={vendors['cards']}>
        {vendorViews(content).map((view) => (
          <VendorCard key={view.vendor} view={view} name={nameOf(view.vendor)} />
        ))}
      </ul>
    </>
  )
}
