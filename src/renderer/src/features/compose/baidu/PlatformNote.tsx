import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { type BaiduShape, isForPlatform } from '#shared/domain/baidu-content.ts'
import styles from './PlatformNote.module.css'

const platforms: Readonly<Record<string, string>> = { '3': 'Android', '4': 'iOS' }

/** What becomes of a message of this form, or that the connection's platform does not take it. */
export function PlatformNote({ connection, shape }: { connection: Connection; shape: BaiduShape }) {
  const { t } = useTranslation()
  const platform = platforms[connection.settings['deviceType'] ?? '']
  if (platform !== undefined && !isForPlatform(shape, connection.settings['deviceType']))
    return <p className={styles['problem']}>{t('baidu.otherPlatform', { platform })}</p>
  return <p className={styles['note']}>{t(`baidu.shapeHint.${shape}`)}</p>
}
