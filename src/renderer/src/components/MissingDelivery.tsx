import { useTranslation } from 'react-i18next'
import { Empty } from './Empty.tsx'

/** For an address that names no delivery: it was mistyped, shortened, or the record is gone. */
export function MissingDelivery() {
  const { t } = useTranslation()
  const action = { label: t('deliveries.missing.action'), href: '/deliveries' }
  return <Empty title={t('deliveries.missing.title')} text={t('deliveries.missing.text')} action={action} />
}
