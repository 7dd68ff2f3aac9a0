import { useTranslation } from 'react-i18next'
import type { FormValue } from '../../components/fields/form.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { scrollable } from '../../components/scrollable.ts'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Badges.module.css'

const shownUsers = 200

interface EffectiveCountsProps {
  unread: FormValue | undefined
  ofUser: FormValue | undefined
}

/** Which count everybody has after the call: those listed their own, all the others the overall one. */
export function EffectiveCounts({ unread, ofUser }: EffectiveCountsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide } = useMask()
  if (typeof unread !== 'number') return null
  const isCounts = typeof ofUser === 'object' && !Array.isArray(ofUser) && !(ofUser instanceof File)
  const users = isCounts ? (Object.entries(ofUser) as [string, number][]) : []
  const rest = users.length - shownUsers
  return (
    <section className={styles['effective']} {...scrollable(t('badges.effective.title'), 'region')}>
      <table>
        <caption>{t('badges.effective.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('badges.effective.user')}</th>
            <th scope="col" className={styles['count']}>
              {t('badges.effective.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{users.length === 0 ? t('badges.effective.all') : t('badges.effective.others')}</th>
            <td className={styles['count']}>{formatCount(unread, language)}</td>
          </tr>
          {users.slice(0, shownUsers).map(([name, count]) => (
            <tr key={name}>
              <td>{hide(name)}</td>
              <td className={styles['count']}>{formatCount(count, language)}</td>
            </tr>
          ))}
          {rest > 0 && (
            <tr>
              <td colSpan={2}>{t('badges.effective.more', { n: formatCount(rest, language) })}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
