import { useTranslation } from 'react-i18next'
import { useCurrentConnection } from '../bridge/queries.ts'
import { ConnectionSwitch } from './ConnectionSwitch.tsx'
import { OperatorSwitch } from './OperatorSwitch.tsx'
import { ShareSwitch } from './ShareSwitch.tsx'
import { StageLockSwitch } from './StageLockSwitch.tsx'
import styles from './TitleBand.module.css'

/** The band carries the colour and the words of the stage: where a click would land is never in doubt. */
export function TitleBand() {
  const { t } = useTranslation()
  const connection = useCurrentConnection()
  const stage = connection?.stage ?? 'practice'
  return (
    <header className={styles['band']} data-stage={stage}>
      <span className={styles['brand']}>Pushdeck 推送台</span>
      <ConnectionSwitch current={connection} />
      {connection && <strong className={styles['stage']}>{t(`shell.stage.${stage}`)}</strong>}
      {connection?.stage === 'production' && <StageLockSwitch connection={connection} />}
      <span className={styles['space']} />
      <ShareSwitch />
      <OperatorSwitch />
    </header>
  )
}
