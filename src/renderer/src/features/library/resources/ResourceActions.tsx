import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { Resource } from '#shared/contract/resources.ts'
import { resourceAddress } from '#shared/domain/resource.ts'
import { useApi } from '../../../bridge/api.ts'
import { useErrorText } from '../../../bridge/errors.ts'
import { copyText } from '../../../components/copy-text.ts'

interface ResourceActionsProps {
  connection: Connection
  resource: Resource
  onUses: () => void
}

/** Its link, where it is used, and forgetting it where it was entered by hand. */
export function ResourceActions({ connection, resource, onUses }: ResourceActionsProps) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { message, modal } = App.useApp()
  const say = useErrorText()
  const { resourceId, fileName: name, downloadUrl, changeId } = resource
  const link = resourceAddress(connection.baseUrl, downloadUrl)
  const copy = (text: string) =>
    void copyText(text).then(
      () => message.success(t('common.copied')),
      () => message.warning(text),
    )
  const askToForget = () =>
    void modal.confirm({
      title: t('uploads.forget.title', { name }),
      content: t('uploads.forget.text'),
      okText: t('uploads.forget.do'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      autoFocusButton: 'cancel',
      onOk: () =>
        client.resources
          .remove({ connectionId: connection.id, resourceId })
          .catch((error: unknown) => message.error(say(error))),
    })
  return (
    <>
      {link !== null && (
        <Button size="small" type="link" aria-label={t('uploads.copyLinkOf', { name })} onClick={() => copy(link)}>
          {t('uploads.copyLink')}
        </Button>
      )}
      <Button size="small" type="link" aria-label={t('uploads.usesOf', { name })} onClick={onUses}>
        {t('uploads.uses.open')}
      </Button>
      {changeId === null && (
        <Button size="small" type="text" danger aria-label={t('uploads.forget.of', { name })} onClick={askToForget}>
          {t('uploads.forget.open')}
        </Button>
      )}
    </>
  )
}
