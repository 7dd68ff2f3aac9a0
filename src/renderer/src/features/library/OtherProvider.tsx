import { Button, Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { TemplateSummary } from '#shared/contract/templates.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useConnections, useDescriptor } from '../../bridge/queries.ts'
import { ConnectionWords } from '../../components/ConnectionWords.tsx'
import { useLanguage } from '../../components/format.ts'
import styles from './Library.module.css'

interface OtherProviderProps {
  template: TemplateSummary
  connection: Connection
  onClose: () => void
}

/** Says to which connections a template can be taken, since the present one is of another provider. */
export function OtherProvider({ template, connection, onClose }: OtherProviderProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const descriptor = useDescriptor(template.provider)
  const fitting = (useConnections().data ?? []).filter(({ provider }) => provider === template.provider)
  const provider = descriptor ? sayIn(language, descriptor.name) : template.provider
  return (
    <Modal
      open
      width={480}
      title={t('templates.elsewhere.title', { provider })}
      closable={{ 'aria-label': t('common.close') }}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{t('templates.elsewhere.understood')}</Button>}
    >
      <p className={styles['text']}>
        {fitting.length === 0
          ? t('templates.elsewhere.none', { provider })
          : t('templates.elsewhere.text', { connection: connection.name })}
      </p>
      <ul className={styles['names']}>
        {fitting.map(({ id, name, stage }) => (
          <li key={id}>
            <ConnectionWords name={name} stage={stage} />
          </li>
        ))}
      </ul>
    </Modal>
  )
}
