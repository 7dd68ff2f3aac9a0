import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedAudience } from '#shared/contract/audiences.ts'
import type { ListedKind } from '#shared/domain/audience.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { ReplaceOrAppend } from '../../components/audience/ReplaceOrAppend.tsx'
import { ClampedText } from '../../components/ClampedText.tsx'
import { formatCount, useLanguage } from '../../components/format.ts'
import { List } from '../../components/List.tsx'
import { Time } from '../../components/Time.tsx'

interface ChooseAudienceProps {
  kind: ListedKind
  text: string
  /** `savedId` only where the list is the saved one and nothing else. */
  onChoose: (text: string, savedId?: string) => void
}

/** Fills the list from a saved audience of the same kind. */
export function ChooseAudience({ kind, text, onChoose }: ChooseAudienceProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { client, query } = useApi()
  const { message } = App.useApp()
  const say = useErrorText()
  const [isOpen, setOpen] = useState(false)
  const [waiting, setWaiting] = useState<{ id: string; text: string } | null>(null)
  const offered = useQuery(query.audiences.list.queryOptions()).data?.filter((one) => one.kind === kind) ?? []
  const take = useMutation({
    mutationFn: async ({ id }: SavedAudience) => {
      const parts: string[] = []
      for await (const part of await client.audiences.take({ id })) parts.push(part.text)
      return { id, text: parts.join('').trimEnd() }
    },
    onSuccess: (taken) => {
      setOpen(false)
      if (text.trim() === '') onChoose(taken.text, taken.id)
      else setWaiting(taken)
    },
    onError: (error) => void message.error(say(error)),
  })
  if (offered.length === 0) return null
  const settle = (next: string, savedId?: string) => {
    setWaiting(null)
    onChoose(next, savedId)
  }
  return (
    <>
      <Button size="small" type="link" onClick={() => setOpen(true)}>
        {t('audiences.saved.choose')}
      </Button>
      <Modal
        open={isOpen}
        width={680}
        title={t('audiences.saved.choose')}
        closable={{ 'aria-label': t('common.close') }}
        onCancel={() => setOpen(false)}
        footer={null}
        destroyOnHidden
      >
        <List
          label={t('audiences.saved.choose')}
          rows={offered}
          keyOf={({ id }) => id}
          columns={[
            { title: t('audiences.columns.name'), wide: true, cell: ({ name }) => <ClampedText text={name} /> },
            { title: t('audiences.columns.size'), numeric: true, cell: ({ size }) => formatCount(size, language) },
            { title: t('audiences.columns.updated'), numeric: true, cell: ({ updatedAt }) => <Time at={updatedAt} /> },
            {
              title: t('audiences.columns.actions'),
              numeric: true,
              cell: (row) => (
                <Button
                  size="small"
                  disabled={take.isPending}
                  aria-label={t('audiences.saved.useOf', { name: row.name })}
                  onClick={() => take.mutate(row)}
                >
                  {t('audiences.saved.use')}
                </Button>
              ),
            },
          ]}
        />
      </Modal>
      {waiting && (
        <ReplaceOrAppend
          onReplace={() => settle(waiting.text, waiting.id)}
          onAppend={() => settle(`${text.trimEnd()}\n${waiting.text}`)}
          onCancel={() => setWaiting(null)}
        />
      )}
    </>
  )
}
