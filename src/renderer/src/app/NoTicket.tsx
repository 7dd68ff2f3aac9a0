import { useTranslation } from 'react-i18next'
import { ConsoleTheme } from './ConsoleTheme.tsx'
import { Gate } from './Gate.tsx'

/** A window that came without a ticket, or whose console has ended. */
export function NoTicket() {
  const { t, i18n } = useTranslation()
  return (
    <ConsoleTheme settings={{ language: i18n.language === 'en' ? 'en' : 'zh-CN', theme: 'system' }}>
      <Gate title={t('shell.noToken.title')} text={t('shell.noToken.text')} />
    </ConsoleTheme>
  )
}
