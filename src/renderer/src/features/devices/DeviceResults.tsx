import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type DeviceResult, type Devices, deviceResults } from '#shared/domain/tag-devices.ts'
import { sayIn } from '#shared/domain/text.ts'
import { copyText } from '../../components/copy-text.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { List } from '../../components/List.tsx'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Devices.module.css'

const shownRows = 200
const order: DeviceResult[] = ['unknown', 'failed', 'refused', 'not-asked', 'done']

/** What became of each device, those that ask for something first; all of them to be copied into a sheet. */
export function DeviceResults({ devices }: { devices: Devices }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide } = useMask()
  const { message } = App.useApp()
  const word = (result: DeviceResult) => sayIn(language, deviceResults[result])
  const rows = [...devices].sort(([, one], [, other]) => order.indexOf(one) - order.indexOf(other))
  const copy = () =>
    void copyText([...devices].map(([id, result]) => `${id}\t${word(result)}`).join('\n')).then(
      () => message.success(t('common.copied')),
      () => message.warning(t('calls.notCopied')),
    )
  return (
    <>
      <div className={styles['head']}>
        <h3>{t('devices.tagging.results')}</h3>
        <span className={styles['space']} />
        <Button size="small" onClick={copy}>
          {t('devices.tagging.copy')}
        </Button>
      </div>
      <div className={styles['results']}>
        <List
          label={t('devices.tagging.results')}
          rows={rows.slice(0, shownRows)}
          keyOf={([id]) => id}
          columns={[
            { title: t('devices.tagging.device'), wide: true, cell: ([id]) => <code>{hide(id)}</code> },
            { title: t('devices.tagging.result'), cell: ([, result]) => word(result) },
          ]}
        />
      </div>
      {rows.length > shownRows && (
        <p className="quiet">{t('devices.tagging.shown', { shown: formatCount(shownRows, language) })}</p>
      )}
    </>
  )
}
