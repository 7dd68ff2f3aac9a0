import { useMutation } from '@tanstack/react-query'
import { App, Button, Input, Segmented } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { mostTested, recipientKindSchema } from '#shared/domain/audience.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { readRecipients, writeRecipients } from '#shared/domain/recipients.ts'
import { useApi } from '../../bridge/api.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Field, hintId } from '../../components/Field.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { MaskedInput } from '../../masking/MaskedInput.tsx'
import { useSharing } from '../../masking/sharing.ts'
import styles from './ConnectionForm.module.css'

interface TestAudienceFormProps {
  connection: Connection
  descriptor: ProviderDescriptor
}

/** Whom test sends of a connection go to. Nothing for a provider that has no single recipients. */
export function TestAudienceForm({ connection, descriptor }: TestAudienceFormProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const language = useLanguage()
  const { isOn } = useSharing()
  const { id, testAudience } = connection
  const kinds = descriptor.audiences.flatMap((option) => recipientKindSchema.safeParse(option.kind).data ?? [])
  const [kind, setKind] = useState(testAudience?.kind ?? kinds[0])
  const before = testAudience ? writeRecipients(testAudience.values) : ''
  const [text, setText] = useState(before)
  const update = useMutation(useApi().query.connections.update.mutationOptions())
  const faults = useFieldErrors()(update.error)
  if (kind === undefined) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { values, invalid } = readRecipients(kind, text)
    // what is no recipient goes along, so that the core says so
    const all = [...values, ...invalid.map((one) => one.text)]
    const change = { id, testAudience: all.length > 0 ? { kind, values: all } : null }
    update.mutate(change, { onSuccess: () => void message.success(t('connections.testAudience.done')) })
  }
  const count = readRecipients(kind, text).values.length
  const shown = count > 0 ? t('share.list', { count, n: formatCount(count, language) }) : ''
  return (
    <form className={styles['form']} onSubmit={submit}>
      <p className="quiet">{t('connections.testAudience.text')}</p>
      {kinds.length > 1 && (
        <Segmented
          aria-label={t('connections.testAudience.kind')}
          options={kinds.map((value) => ({ value, label: t(`common.audience.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
      )}
      <Field
        id="testAudience"
        label={t('connections.testAudience.values')}
        hint={isOn ? t('share.locked') : t('connections.testAudience.hint', { most: mostTested })}
        error={faults['testAudience']}
      >
        {isOn ? (
          <MaskedInput id="testAudience" aria-describedby={hintId('testAudience')} shown={shown} />
        ) : (
          <Input.TextArea
            id="testAudience"
            aria-describedby={hintId('testAudience')}
            aria-invalid={faults['testAudience'] !== undefined}
            rows={3}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {Object.keys(faults).length === 0 && <ErrorNote error={update.error} />}
      <Button
        htmlType="submit"
        disabled={text === before && kind === (testAudience?.kind ?? kinds[0])}
        loading={update.isPending}
      >
        {t('connections.testAudience.save')}
      </Button>
    </form>
  )
}
