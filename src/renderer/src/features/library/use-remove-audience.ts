import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SavedAudience } from '#shared/contract/audiences.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'

const namedDrafts = 5

/** Deletes a saved audience after saying which drafts were filled from it, and that they keep their recipients. */
export function useRemoveAudience(): (audience: SavedAudience) => void {
  const { t } = useTranslation()
  const { modal, message } = App.useApp()
  const { client } = useApi()
  const say = useErrorText()
  const ask = async ({ id, name }: SavedAudience) => {
    const { drafts } = await client.audiences.usage({ id })
    const titles = drafts.slice(0, namedDrafts).map(({ title }) => `“${title || t('compose.untitled')}”`)
    const used = t('audiences.library.usedBy', { count: drafts.length, n: drafts.length, titles: titles.join(' ') })
    await modal.confirm({
      title: t('audiences.library.removeTitle', { name }),
      content: drafts.length === 0 ? t('audiences.library.removeText') : used,
      okText: t('audiences.library.remove'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      autoFocusButton: 'cancel',
      onOk: () => client.audiences.remove({ id }).catch((error: unknown) => message.error(say(error))),
    })
  }
  return (audience) => void ask(audience).catch((error: unknown) => message.error(say(error)))
}
