import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { countOf, type DeviceResult, deviceResults, restOf } from '#shared/domain/tag-devices.ts'
import { useApi } from '../../bridge/api.ts'
import { useIsLocked } from '../../bridge/queries.ts'
import { CauseWords } from '../../components/CauseWords.tsx'
import { CallProblem } from '../../components/calls/CallProblem.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { SendButton } from '../../components/SendButton.tsx'
import { UnlockNote } from '../../components/UnlockNote.tsx'
import { useMask } from '../../masking/use-mask.ts'
import { DeviceResults } from './DeviceResults.tsx'
import styles from './Devices.module.css'
import { TaggingProgress } from './TaggingProgress.tsx'
import { endTagging, goOnTagging, type Tagging } from './tagging.ts'

interface TaggingReportProps {
  connection: Connection
  tagging: Tagging
}

const results = Object.keys(deviceResults) as DeviceResult[]

/** How many devices were done, were not, and may have been; what is left can be taken up again. */
export function TaggingReport({ connection, tagging }: TaggingReportProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide } = useMask()
  const { devices, state, trouble, kind, tag } = tagging
  const isEnded = state === 'ended'
  return (
    <>
      <h3>{t(isEnded ? `devices.tagging.ended.${kind}` : `devices.tagging.running.${kind}`, { tag: hide(tag) })}</h3>
      {!isEnded && <TaggingProgress connectionId={connection.id} tagging={tagging} />}
      <dl className={styles['counts']}>
        {results.map((result) => {
          const count = countOf(devices, result)
          const isShown = count > 0 || result === 'done'
          return isShown ? (
            <div key={result} className={styles[result]}>
              <dt>{t(`devices.tagging.report.${result}`)}</dt>
              <dd>{formatCount(count, language)}</dd>
            </div>
          ) : null
        })}
      </dl>
      {isEnded && trouble && 'cause' in trouble && (
        <Alert type="warning" showIcon title={<CauseWords cause={trouble.cause} />} />
      )}
      {isEnded && trouble && 'error' in trouble && <CallProblem error={trouble.error} kind="change" />}
      {isEnded && <NextStep connection={connection} tagging={tagging} />}
      {isEnded && <DeviceResults devices={devices} />}
    </>
  )
}

/** Takes up what is left. Devices whose result nobody knows are only among them when that is ticked. */
function NextStep({ connection, tagging: { devices } }: TaggingReportProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { client } = useApi()
  const { id, stage } = connection
  const isLocked = useIsLocked(stage)
  const [withUnknown, setWithUnknown] = useState(false)
  const unknown = countOf(devices, 'unknown')
  const rest = restOf(devices, { withUnknown })
  const words = (count: number) => ({ count, n: formatCount(count, language) })
  const hasRest = restOf(devices, { withUnknown: true }).length > 0
  return (
    <>
      {hasRest ? <p className="quiet">{t('devices.tagging.goOnNote')}</p> : <p>{t('devices.tagging.all')}</p>}
      {unknown > 0 && (
        <div>
          <Checkbox checked={withUnknown} onChange={(event) => setWithUnknown(event.target.checked)}>
            {t('devices.tagging.unknown', words(unknown))}
          </Checkbox>
          <p className="quiet">{t('devices.tagging.unknownNote', words(unknown))}</p>
        </div>
      )}
      {hasRest && isLocked && <UnlockNote title={t('calls.unlockFirst')} />}
      <div className={styles['row']}>
        {hasRest && (
          <SendButton
            stage={stage}
            disabled={isLocked || rest.length === 0}
            onClick={() => void goOnTagging(client, connection, rest)}
          >
            {t('devices.tagging.goOn', words(rest.length))}
          </SendButton>
        )}
        <Button onClick={() => endTagging(id)}>{t('devices.tagging.finish')}</Button>
      </div>
    </>
  )
}
