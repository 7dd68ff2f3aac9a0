import { useQuery } from '@tanstack/react-query'
import { Button, Input, type InputRef } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import { Field, hintId } from '../../components/Field.tsx'
import { formatFullTime } from '../../components/format.ts'
import { TextLink } from '../../components/TextLink.tsx'
import { MaskedInput } from '../../masking/MaskedInput.tsx'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Why.module.css'

interface AskFormProps {
  start: string
  /** The only delivery that it is asked about; null for all of late. */
  deliveryId: string | null
  fault: string | undefined
  isBusy: boolean
  onAsk: (typed: string) => void
  onAll: () => void
}

const fieldId = 'why-id'

/** The one field. A button that shows that it is busy would swallow Enter, so the words below say it. */
export function AskForm({ start, deliveryId, fault, isBusy, onAsk, onAll }: AskFormProps) {
  const { t } = useTranslation()
  const { isOn, hide } = useMask()
  const input = useRef<InputRef>(null)
  const [typed, setTyped] = useState(start)
  useEffect(() => input.current?.focus(), [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() !== '') onAsk(typed)
  }
  const named = { id: fieldId, 'aria-describedby': hintId(fieldId), 'aria-invalid': fault !== undefined }
  return (
    <form className={styles['ask']} onSubmit={submit}>
      <Field
        id={fieldId}
        label={t('why.label')}
        hint={t('why.hint')}
        error={fault}
        {...(isBusy && { extra: t('why.asking') })}
      >
        <div className={styles['line']}>
          {isOn ? (
            <MaskedInput {...named} shown={hide(typed)} />
          ) : (
            <Input
              {...named}
              ref={input}
              size="large"
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
          <Button type="primary" size="large" htmlType="submit" disabled={typed.trim() === ''}>
            {t('why.ask')}
          </Button>
        </div>
      </Field>
      {deliveryId !== null && <About deliveryId={deliveryId} onAll={onAll} />}
    </form>
  )
}

function About({ deliveryId, onAll }: { deliveryId: string; onAll: () => void }) {
  const { t } = useTranslation()
  const delivery = useQuery({
    ...useApi().query.deliveries.get.queryOptions({ input: { id: deliveryId } }),
    retry: false,
  }).data
  if (!delivery) return null
  const words = `${delivery.title || t('compose.untitled')} · ${formatFullTime(delivery.submittedAt ?? delivery.createdAt)}`
  return (
    <p className={styles['about']}>
      <span className="quiet">{t('why.about')}</span> <TextLink href={`/deliveries/${deliveryId}`} label={words} />
      <Button size="small" type="link" onClick={onAll}>
        {t('why.all')}
      </Button>
    </p>
  )
}
