import { App, Button, Input } from 'antd'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestWord, mostWords, tidyWords } from '#shared/domain/word-list.ts'
import { useUpdateSettings } from '../../bridge/queries.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Field, hintId } from '../../components/Field.tsx'
import styles from './Settings.module.css'

/** The company's own list of words that a message is warned of, one to a line. */
export function WordsForm({ words }: { words: readonly string[] }) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [text, setText] = useState(words.join('\n'))
  const update = useUpdateSettings()
  const fault = useFieldErrors()(update.error)['words']
  const given = tidyWords(text.split('\n'))
  const isChanged = given.join('\n') !== words.join('\n')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    update.mutate({ words: given }, { onSuccess: () => void message.success(t('settings.safety.done')) })
  }
  return (
    <form className={styles['narrow']} onSubmit={submit}>
      <Field
        id="words"
        label={t('safety.words.label')}
        extra={t('safety.words.count', { count: given.length, n: given.length })}
        hint={t('safety.words.hint', { most: mostWords, longest: longestWord })}
        error={fault}
      >
        <Input.TextArea
          id="words"
          aria-describedby={hintId('words')}
          aria-invalid={fault !== undefined}
          rows={5}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {fault === undefined && <ErrorNote error={update.error} />}
      <Button htmlType="submit" disabled={!isChanged} loading={update.isPending}>
        {t('safety.words.save')}
      </Button>
    </form>
  )
}
