import { Button, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { AudienceDraft, AudienceKind } from '#shared/domain/audience.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { Field, hintId } from '../../components/Field.tsx'
import { AudienceCount } from './AudienceCount.tsx'
import { AudienceFile } from './AudienceFile.tsx'
import styles from './AudienceSection.module.css'
import { PracticeExample } from './PracticeExample.tsx'

/** From this length on, a text field would make the page slow; the list is then shown by its start. */
const longestEditable = 200_000
const shownStart = 2_000

interface AudienceSectionProps {
  connection: Connection
  audience: AudienceDraft
  onChange: (audience: AudienceDraft) => void
}

/** Whom the message is for. Nothing is chosen beforehand, least of all "all". */
export function AudienceSection({ connection, audience, onChange }: AudienceSectionProps) {
  const { t } = useTranslation()
  const descriptor = useDescriptor(connection.provider)
  const { kind, text } = audience
  const kinds = (descriptor?.audienceKinds ?? []).map((value) => ({ value, label: t(`common.audience.${value}`) }))
  const isLong = text.length > longestEditable
  return (
    <section aria-labelledby="audience-heading">
      <h2 id="audience-heading">{t('compose.audience.heading')}</h2>
      <div className={styles['kind']}>
        <Radio.Group
          aria-label={t('compose.audience.kind')}
          optionType="button"
          options={kinds}
          value={kind}
          onChange={(event) => onChange({ ...audience, kind: event.target.value as AudienceKind })}
        />
      </div>
      {kind === 'all' && <p className={styles['all']}>{t('compose.audience.allText')}</p>}
      {kind !== null && kind !== 'all' && (
        <Field
          id="recipients"
          label={t('compose.audience.values')}
          name={`audience.${kind}`}
          hint={<AudienceCount kind={kind} text={text} listLimit={descriptor?.listLimit ?? 1} />}
          extra={
            <span className={styles['tools']}>
              {connection.stage === 'practice' && connection.builtIn && (
                <PracticeExample
                  provider={connection.provider}
                  kind={kind}
                  onFill={(example) => onChange({ ...audience, text: example })}
                />
              )}
              <AudienceFile kind={kind} onRead={(read) => onChange({ ...audience, text: read })} />
            </span>
          }
        >
          {isLong ? (
            <div className={styles['long']}>
              <Input.TextArea
                id="recipients"
                rows={4}
                readOnly
                value={text.slice(0, shownStart)}
                aria-describedby={hintId('recipients')}
              />
              <p>
                {t('compose.audience.largeList')}{' '}
                <Button size="small" onClick={() => onChange({ ...audience, text: '' })}>
                  {t('compose.audience.clear')}
                </Button>
              </p>
            </div>
          ) : (
            <Input.TextArea
              id="recipients"
              aria-describedby={hintId('recipients')}
              rows={3}
              placeholder={t(`compose.audience.placeholder.${kind}`)}
              spellCheck={false}
              value={text}
              onChange={(event) => onChange({ ...audience, text: event.target.value })}
            />
          )}
        </Field>
      )}
    </section>
  )
}
