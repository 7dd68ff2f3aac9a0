import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import { useMakeDraft } from '../../components/use-make-draft.ts'
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
  const { client } = useApi()
  const duplicate = useMakeDraft(
    async () => {
      await flush()
      return client.drafts.duplicate({ id: draftId })
    },
    { made: t('templates.draft.duplicated') },
  )
  const press = () => duplicate.mutate()
  useShortcut('d', press, duplicate.isPending || isLost)
  return (
    <Button type="text" title="Ctrl D" disabled={isLost} loading={duplicate.isPending} onClick={press}>
      {t('templates.draft.duplicate')}
    </Button>
  )
}
