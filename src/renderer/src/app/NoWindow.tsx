import { useTranslation } from 'react-i18next'
import { useLanguage } from '../components/format.ts'
import { ConsoleTheme } from './ConsoleTheme.tsx'
import { Gate } from './Gate.tsx'
import { KeptDrafts } from './KeptDrafts.tsx'

/** Why a page can't be a window of the console: without a ticket, or from an earlier start of it. */
type Reason = 'noToken' | 'replaced'

export function NoWindow({ reason }: { reason: Reason }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [title, text] =
    reason === 'replaced'
      ? [t('shell.ended.replaced.title'), t('shell.ended.replaced.text')]
      : [t('shell.noToken.title'), t('shell.noToken.text')]
  return (
    <ConsoleTheme settings={{ language, theme: 'system' }}>
      <Gate title={title} text={text}>
        <KeptDrafts />
      </Gate>
    </ConsoleTheme>
  )
}
