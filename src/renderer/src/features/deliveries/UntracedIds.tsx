import { useTranslation } from 'react-i18next'
import { Copyable } from '../../components/Copyable.tsx'
import styles from './Delivery.module.css'

const shownIds = 5

/** Requests that no statistics can tell about, by the id under which the provider may know them. */
export function UntracedIds({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <>
      <p>{t('deliveries.unknown.untraced')}</p>
      <p className={styles['ids']}>
        {ids.slice(0, shownIds).map((id) => (
          <Copyable key={id} text={id} />
        ))}
        {ids.length > shownIds && t('deliveries.moreIds', { count: ids.length - shownIds })}
      </p>
    </>
  )
}
