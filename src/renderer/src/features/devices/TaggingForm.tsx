import { Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { devicesPerCall } from '#shared/domain/tag-devices.ts'
import { useApi } from '../../bridge/api.ts'
import { useDescriptor, useIsLocked } from '../../bridge/queries.ts'
import { AudienceFile } from '../../components/audience/AudienceFile.tsx'
import { PracticeExample } from '../../components/audience/PracticeExample.tsx'
import { RecipientsBox } from '../../components/audience/RecipientsBox.tsx'
import { useRecipientList } from '../../components/audience/use-recipient-list.ts'
import { CallPreview } from '../../components/calls/CallPreview.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { SendButton } from '../../components/SendButton.tsx'
import { UnlockNote } from '../../components/UnlockNote.tsx'
import styles from './Devices.module.css'
import { startTagging, type TaggingKind } from './tagging.ts'

const kinds: TaggingKind[] = ['add', 'remove']
const operations = { add: 'tag.add_devices', remove: 'tag.del_devices' } as const

/** Which devices, what is done with them, and the exact call of their first group. */
export function TaggingForm({ connection, tag }: { connection: Connection; tag: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { client } = useApi()
  const [kind, setKind] = useState<TaggingKind>('add')
  const [text, setText] = useState('')
  const list = useRecipientList('channel_id', text)
  const { stage, name } = connection
  const isLocked = useIsLocked(stage)
  const operation = useDescriptor('baidu')?.operations.find(({ id }) => id === operations[kind])
  const ids = list.values
  const count = { count: ids.length, n: formatCount(ids.length, language) }
  const groups = formatCount(Math.ceil(ids.length / devicesPerCall), language)
  const first: Record<string, string | string[]> = { tag, channel_ids: ids.slice(0, devicesPerCall) }
  const isUsable = ids.length > 0 && list.invalid.length === 0
  return (
    <div className={styles['form']}>
      <Radio.Group
        aria-label={t('devices.tagging.kind')}
        optionType="button"
        options={kinds.map((value) => ({ value, label: t(`devices.tagging.${value}`) }))}
        value={kind}
        onChange={(event) => setKind(event.target.value as TaggingKind)}
      />
      <div>
        <RecipientsBox
          label={
            <>
              {t('devices.tagging.list')} <code>channel_ids</code>
            </>
          }
          count={ids.length > 0 && t('devices.tagging.count', { ...count, groups })}
          text={text}
          placeholder={t('devices.tagging.placeholder')}
          list={list}
          tools={
            <>
              <PracticeExample connection={connection} kind="channel_id" onFill={setText} />
              <AudienceFile kind="channel_id" text={text} onRead={setText} />
            </>
          }
          onChange={setText}
        />
      </div>
      <p className="quiet">
        {t('devices.tagging.how')} {t('devices.tagging.again')}
      </p>
      {operation && isUsable && (
        <CallPreview connection={connection} operation={operation} values={{ get: (path) => first[path] }} />
      )}
      {isLocked && <UnlockNote title={t('calls.unlockFirst')} />}
      <div className={styles['row']}>
        <SendButton
          stage={stage}
          disabled={isLocked || !isUsable}
          onClick={() => void startTagging({ client, connection, tag, kind, ids })}
        >
          {t(kind === 'add' ? 'devices.tagging.startAdd' : 'devices.tagging.startRemove', count)}
        </SendButton>
        <span className="quiet">
          {t('devices.tagging.where', { stage: t(`shell.stage.${stage}`), connection: name })}
        </span>
      </div>
    </div>
  )
}
