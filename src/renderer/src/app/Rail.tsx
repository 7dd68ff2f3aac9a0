import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useAskingCount } from '../bridge/queries.ts'
import { AskingMark } from '../components/AskingMark.tsx'
import styles from './Rail.module.css'

const groups = [
  ['compose', 'deliveries', 'statistics', 'library'],
  ['devices', 'targets'],
  ['connections', 'audit', 'settings'],
] as const

/** The screens, at the left of every one of them. */
export function Rail() {
  const { t } = useTranslation()
  const [path] = useLocation()
  const asking = useAskingCount()
  return (
    <nav className={styles['rail']} aria-label={t('shell.nav.label')}>
      {groups.map((names) => (
        <ul key={names[0]}>
          {names.map((name) => (
            <li key={name}>
              <Link href={`/${name}`} aria-current={path.startsWith(`/${name}`) ? 'page' : undefined}>
                {t(`shell.nav.${name}`)}
                {name === 'deliveries' && <AskingMark count={asking} />}
              </Link>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  )
}
