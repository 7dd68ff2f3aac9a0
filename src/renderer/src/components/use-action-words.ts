import { useTranslation } from 'react-i18next'
import { zh } from '../i18n/zh-CN/index.ts'

type DeliveryAction = keyof typeof zh.deliveries.actions
type AuditAction = keyof typeof zh.audit.actions

/** What an audit line's `<domain>.<verb>` says in words; a code is never shown. */
export function useActionWords(): (action: string) => string {
  const { t } = useTranslation()
  return (action) => {
    const key = action.replace('.', '_')
    if (key in zh.deliveries.actions) return t(`deliveries.actions.${key as DeliveryAction}`)
    if (key in zh.audit.actions) return t(`audit.actions.${key as AuditAction}`)
    return t('audit.otherAction')
  }
}
