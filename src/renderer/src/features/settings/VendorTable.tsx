import { useTranslation } from 'react-i18next'
import { sayIn, type Text } from '#shared/domain/text.ts'
import { type Origin, type VendorLimits, vendorLimits, vendorTableDate } from '#shared/domain/vendor-limits.ts'
import { useLanguage } from '../../components/format.ts'
import { List } from '../../components/List.tsx'
import styles from './Settings.module.css'

interface Row extends Origin {
  vendor: VendorLimits
  kind: 'night' | 'daily' | 'lengths'
  text: Text
}

const rows = vendorLimits.flatMap((vendor): Row[] => [
  ...(vendor.night ? [{ ...vendor.night, vendor, kind: 'night' as const }] : []),
  ...(vendor.daily ? [{ ...vendor.daily, vendor, kind: 'daily' as const }] : []),
  ...vendor.lengths.map((limit) => ({ ...limit, vendor, kind: 'lengths' as const })),
])

/** What phone vendors do to messages, as far as it is known, with the date of the table and where each figure is from. */
export function VendorTable() {
  const { t } = useTranslation()
  const language = useLanguage()
  const origin = ({ confidence, source }: Origin) => `${confidence} · ${sayIn(language, source)}`
  return (
    <div className={styles['data']}>
      <p className="quiet">{t('safety.vendors.text', { date: vendorTableDate })}</p>
      <List
        label={t('safety.vendors.heading')}
        rows={rows}
        keyOf={({ vendor, kind, text }) => `${vendor.vendor} ${kind} ${text.zh}`}
        columns={[
          { title: t('safety.vendors.vendor'), cell: ({ vendor }) => sayIn(language, vendor.name) },
          { title: t('safety.vendors.kind'), cell: ({ kind }) => t(`safety.vendors.kinds.${kind}`) },
          { title: t('safety.vendors.limit'), cell: ({ text }) => sayIn(language, text) },
          { title: t('safety.vendors.origin'), cell: origin },
        ]}
      />
      <p className="quiet">{t('safety.vendors.confidence')}</p>
    </div>
  )
}
