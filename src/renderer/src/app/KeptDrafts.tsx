import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { copyText } from '../components/copy-text.ts'
import { useNow } from '../components/Time.tsx'
import { useSharing } from '../masking/sharing.ts'
import styles from './KeptDrafts.module.css'
import { type KeptDraft, keptDrafts } from './kept-drafts.ts'

const lookAgainMs = 1_000

/** What was typed in this window and the core does not have, each to be copied; nothing where there is none. */
export function KeptDrafts() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  useNow(lookAgainMs)
  const { isOn } = useSharing()
  const drafts = keptDrafts(sessionStorage)
  if (drafts.length === 0) return null
  const copy = ({ text }: KeptDraft) =>
    void copyText(text).then(
      () => message.success(t('common.copied')),
      () => message.warning(isOn ? t('calls.notCopied') : text),
    )
  return (
    <section className={styles['kept']} aria-label={t('shell.kept.title')}>
      <p>{t('shell.kept.title')}</p>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <pre>{isOn ? draft.title : draft.text}</pre>
            <Button size="small" onClick={() => copy(draft)} aria-label={`${t('common.copy')}: ${draft.title}`}>
              {t('common.copy')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
