import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useAskingCount, useEndingCount } from '../bridge/queries.ts'
import { AskingMark } from '../components/AskingMark.tsx'
import { CountMark } from '../components/CountMark.tsx'
import { PaletteSwitch } from './PaletteSwitch.tsx'
import styles from './Rail.module.css'
import { railGroups } from './rail-groups.ts'

/** The screens, at the left of every one of them. */
export function Rail() {
  const { t } = useTranslation()
  const [path] = useLocation()
  const asking = useAskingCount()
  const ending = useEndingCount()
  return (
    <nav className={styles['rail']} aria-label={t('shell.nav.label')}>
      {railGroups.map((names) => (
        <ul key={names[0]}>
          {names.map((name) => (
            <li key={name}>
              <Link href={`/${name}`} aria-current={path.startsWith(`/${name}`) ? 'page' : undefined}>
                {t(`shell.nav.${name}`)}
                {name === 'deliveries' && <AskingMark count={asking} />}
                {name === 'tenants' && (
                  <CountMark count={ending} label={(n) => t('tenants.endingCount', { count: ending, n })} />
                )}
              </Link>
            </li>
          ))}
        </ul>
      ))}
      <PaletteSwitch />
    </nav>
  )
}
