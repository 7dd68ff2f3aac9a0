import { Button, Input, Segmented } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#shared/domain/text.ts'
import { useUpdateSettings } from '../bridge/queries.ts'
import { ErrorNote } from '../components/ErrorNote.tsx'
import { Field, hintId } from '../components/Field.tsx'
import { useLanguage } from '../components/format.ts'
import { languages } from '../components/languages.ts'
import { Gate } from './Gate.tsx'

/** Asks at the first start who is at the console; every send and change is recorded with that name. */
export function OperatorGate({ operator, children }: { operator: string | null; children: ReactNode }) {
  return operator === null ? <AskOperator /> : children
}

function AskOperator() {
  const { t } = useTranslation()
  const language = useLanguage()
  const update = useUpdateSettings()
  const [name, setName] = useState('')
  const start = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') update.mutate({ operator: name.trim() })
  }
  return (
    <Gate title={t('shell.operator.title')} text={t('shell.operator.text')}>
      <Segmented<Language>
        options={languages}
        value={language}
        onChange={(value) => update.mutate({ language: value })}
        aria-label={t('settings.appearance.language')}
      />
      <form onSubmit={start}>
        <Field id="operator" label={t('shell.operator.label')} hint={t('shell.operator.practice')}>
          <Input
            id="operator"
            aria-describedby={hintId('operator')}
            value={name}
            maxLength={40}
            autoFocus
            autoComplete="off"
            placeholder={t('shell.operator.placeholder')}
            onChange={(event) => setName(event.target.value)}
          />
        </Field>
        <ErrorNote error={update.error} />
        <Button type="primary" htmlType="submit" disabled={name.trim() === ''} loading={update.isPending}>
          {t('shell.operator.start')}
        </Button>
      </form>
    </Gate>
  )
}
