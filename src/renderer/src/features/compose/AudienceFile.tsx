import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedKind } from '#shared/domain/audience.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { handFileOver } from '../../bridge/files.ts'
import { ReplaceOrAppend } from './ReplaceOrAppend.tsx'

interface AudienceFileProps {
  kind: ListedKind
  /** What stands in the list already. */
  text: string
  onRead: (text: string) => void
}

/** Reads a list from a text file; the core cleans it as it cleans pasted text. */
export function AudienceFile({ kind, text, onRead }: AudienceFileProps) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { message } = App.useApp()
  const say = useErrorText()
  const picker = useRef<HTMLInputElement>(null)
  const [waiting, setWaiting] = useState<string | null>(null)
  const read = useMutation({
    mutationFn: async (file: File) => client.audiences.readFile({ kind, file: await handFileOver(file) }),
    onSuccess: ({ text: found }) => (text.trim() === '' ? onRead(found) : setWaiting(found)),
    onError: (error) => void message.error(say(error), 6),
  })
  const settle = (next: string) => {
    setWaiting(null)
    onRead(next)
  }
  return (
    <>
      <Button size="small" type="link" loading={read.isPending} onClick={() => picker.current?.click()}>
        {t('compose.audience.fromFile')}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".txt,.csv,text/plain,text/csv"
        aria-label={t('compose.audience.fromFile')}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) read.mutate(file)
        }}
      />
      {waiting !== null && (
        <ReplaceOrAppend
          onReplace={() => settle(waiting)}
          onAppend={() => settle(`${text.trimEnd()}\n${waiting}`)}
          onCancel={() => setWaiting(null)}
        />
      )}
    </>
  )
}
