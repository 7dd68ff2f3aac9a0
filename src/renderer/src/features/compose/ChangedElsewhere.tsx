import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import type { DraftBody } from './draft-body.ts'

interface ChangedElsewhereProps {
  draftId: string
  onMine: () => void
  onTheirs: (body: DraftBody) => void
}

/** Another window has changed this draft: nothing is overwritten until the operator has chosen whose text stays. */
export function ChangedElsewhere({ draftId, onMine, onTheirs }: ChangedElsewhereProps) {
  const { t } = useTranslation()
  const { client } = useApi()
  const say = useErrorText()
  const take = useMutation({
    mutationFn: () => client.drafts.get({ id: draftId }),
    onSuccess: ({ content, audience, updatedAt }) => onTheirs({ content, audience, basedOn: updatedAt }),
  })
  return (
    <Alert
      type="warning"
      showIcon
      title={t('compose.elsewhere.title')}
      description={take.isError ? say(take.error) : t('compose.elsewhere.text')}
      action={
        <Space orientation="vertical">
          <Button loading={take.isPending} onClick={() => take.mutate()}>
            {t('compose.elsewhere.theirs')}
          </Button>
          <Button onClick={onMine}>{t('compose.elsewhere.mine')}</Button>
        </Space>
      }
    />
  )
}
