import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { ListedKind } from '#shared/domain/audience.ts'
import { type ProviderDescriptor, perRequest } from '#shared/domain/provider.ts'
import { AudienceFile } from '../../components/audience/AudienceFile.tsx'
import { PracticeExample } from '../../components/audience/PracticeExample.tsx'
import { RecipientsBox } from '../../components/audience/RecipientsBox.tsx'
import { useRecipientList } from '../../components/audience/use-recipient-list.ts'
import { AudienceCount } from './AudienceCount.tsx'
import styles from './AudienceSection.module.css'
import { AudienceSize } from './AudienceSize.tsx'
import { ChooseAudience } from './ChooseAudience.tsx'
import { SaveAudience } from './SaveAudience.tsx'

interface RecipientsFieldProps {
  connection: Connection
  descriptor: ProviderDescriptor
  kind: ListedKind
  text: string
  /** `savedId`: the saved audience that the text is. */
  onChange: (text: string, savedId?: string) => void
}

/** The list of recipients or tags: what it comes to beside its label, what is amiss and where to get one below. */
export function RecipientsField({ connection, descriptor, kind, text, onChange }: RecipientsFieldProps) {
  const { t } = useTranslation()
  const list = useRecipientList(kind, text)
  return (
    <div className={styles['list']}>
      <RecipientsBox
        label={
          <>
            {t(kind === 'tag' ? 'common.audience.tag' : 'compose.audience.values')} <code>{`audience.${kind}`}</code>
          </>
        }
        count={<AudienceCount kind={kind} list={list} limit={perRequest(descriptor, kind)} />}
        text={text}
        placeholder={t(`compose.audience.placeholder.${kind}`)}
        list={list}
        tools={
          <>
            <PracticeExample connection={connection} kind={kind} onFill={(next) => onChange(next)} />
            <ChooseAudience kind={kind} text={text} onChoose={onChange} />
            <AudienceFile kind={kind} text={text} onRead={(next) => onChange(next)} />
            {list.values.length > 0 && list.invalid.length === 0 && (
              <SaveAudience kind={kind} text={text} onSaved={(id) => onChange(text, id)} />
            )}
          </>
        }
        onChange={(next) => onChange(next)}
      />
      {kind === 'tag' && list.values.length > 0 && list.invalid.length === 0 && (
        <AudienceSize connection={connection} descriptor={descriptor} audience={{ kind, values: list.values }} />
      )}
    </div>
  )
}
