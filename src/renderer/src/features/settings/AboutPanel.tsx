import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import { useSystemInfo } from '../../bridge/queries.ts'
import { Copyable } from '../../components/Copyable.tsx'
import { Panel } from '../../components/Panel.tsx'
import { libraries } from './libraries.ts'
import styles from './Settings.module.css'

/** Which console this is, where it keeps its data, and what it is built from. */
export function AboutPanel() {
  const { t } = useTranslation()
  const version = useSystemInfo().data?.version ?? ''
  const folder = useQuery(useApi().query.system.storage.queryOptions()).data?.folder
  return (
    <Panel title={t('settings.about.heading')}>
      <div className={styles['data']}>
        <p>Pushdeck 推送台 · {t('settings.about.version', { version })}</p>
        <dl className={styles['choices']}>
          <dt>{t('about.folder')}</dt>
          <dd>{folder !== undefined && <Copyable text={folder} />}</dd>
          <dt>{t('about.licence')}</dt>
          <dd>MIT</dd>
        </dl>
        <details>
          <summary>{t('about.libraries')}</summary>
          <p className={styles['libraries']}>
            {libraries.map(([name, licence]) => (
              <span key={name}>
                {name} <span className="quiet">{licence}</span>
              </span>
            ))}
          </p>
        </details>
      </div>
    </Panel>
  )
}
