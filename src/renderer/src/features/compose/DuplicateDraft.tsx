import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { useShortcut } from '../../components/use-shortcut.ts'

interface DuplicateDraftProps {
  draftId: string
  /** Resolves once everything typed so far is stored. */
  flush: () => Promise<void>
  isLost: boolean
}

/** Goes on with a second draft of the same content and audience; Ctrl/⌘ + D does the same. */
export function DuplicateDraft({ draftId, flush, isLost }: DuplicateDraftProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client } = useApi()
  const say = useErrorText()
  const [, navigate] = useLocation()
  const duplicate = useMutation({
    mutationFn: async () => {
      await flush()
      return client.drafts.duplicate({ id: draftId })
    },
    onSuccess: (copy) => {
      void message.success(t('templates.draft.duplicated'))
      navigate(`/compose/${copy.draftId}`)
    },
    onError: (error) => void message.error(say(error)),
  })
  const press = () => duplicate.mutate()
  useShortcut('d', press, duplicate.isPending || isLost)
  return (
    <Button type="text" title="Ctrl D" disabled={isLost} loading={duplicate.isPending} onClick={press}>
      {t('templates.draft.duplicate')}
    </Button>
  )
}
