import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Input } from 'antd'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestNote } from '#shared/contract/deliveries.ts'
import type { DeliveryNote } from '#shared/contract/delivery-views.ts'
import { useApi } from '../../bridge/api.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Field, hintId } from '../../components/Field.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Time } from '../../components/Time.tsx'
import { MaskedInput } from '../../masking/MaskedInput.tsx'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Notes.module.css'

/** What operators wrote about a delivery, and room to write more. */
export function Notes({ deliveryId, isCleared }: { deliveryId: string; isCleared: boolean }) {
  const { t } = useTranslation()
  const query = useQuery(useApi().query.deliveries.notes.queryOptions({ input: { id: deliveryId } }))
  const notes = query.data
  return (
    <Panel title={t('deliveryDetail.notes.title')}>
      <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
      {notes?.length === 0 && (
        <p className="quiet">{t(isCleared ? 'deliveryDetail.notes.cleared' : 'deliveryDetail.notes.empty')}</p>
      )}
      {notes !== undefined && notes.length > 0 && (
        <ul className={styles['notes']} aria-label={t('deliveryDetail.notes.title')}>
          {notes.map((note) => (
            <OneNote key={note.id} note={note} />
          ))}
        </ul>
      )}
      {!isCleared && <NoteForm deliveryId={deliveryId} />}
    </Panel>
  )
}

function OneNote({ note: { operator, at, text } }: { note: DeliveryNote }) {
  const { scrub } = useMask()
  return (
    <li>
      <p className={styles['by']}>
        <strong>{operator}</strong> <Time at={at} relative />
      </p>
      <p className={styles['text']}>{scrub(text)}</p>
    </li>
  )
}

const id = 'delivery-note'

/** What was typed stays until it is kept: a failure takes nothing, and the same text tried again is no second note. */
function NoteForm({ deliveryId }: { deliveryId: string }) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { message } = App.useApp()
  const { isOn, hide } = useMask()
  const [text, setText] = useState('')
  const tried = useRef({ id: '', text: '' })
  const add = useMutation({
    mutationFn: () => {
      if (tried.current.text !== text) tried.current = { id: crypto.randomUUID(), text }
      return client.deliveries.addNote({ ...tried.current, deliveryId })
    },
    onSuccess: () => {
      tried.current = { id: '', text: '' }
      setText('')
      void message.success(t('deliveryDetail.notes.added'))
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') add.mutate()
  }
  const named = { id, 'aria-describedby': hintId(id) }
  return (
    <form onSubmit={submit}>
      <Field
        id={id}
        label={t('deliveryDetail.notes.label')}
        hint={t('deliveryDetail.notes.hint', { most: longestNote })}
      >
        {isOn ? (
          <MaskedInput {...named} shown={hide(text)} />
        ) : (
          <Input.TextArea
            {...named}
            rows={2}
            maxLength={longestNote}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <ErrorNote error={add.error} />
      <Button htmlType="submit" disabled={text.trim() === ''} loading={add.isPending}>
        {t('deliveryDetail.notes.add')}
      </Button>
    </form>
  )
}
