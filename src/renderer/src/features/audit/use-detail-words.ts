import { useTranslation } from 'react-i18next'
import { stageSchema } from '#shared/domain/stage.ts'
import { zh } from '../../i18n/zh-CN/index.ts'

type DetailKey = keyof typeof zh.audit.details

/** The details of an audit line in words; empty ones are left out, unknown ones shown as they are. */
export function useDetailWords(): (detail: Record<string, string>) => string {
  const { t } = useTranslation()
  const label = (key: string) => (key in zh.audit.details ? t(`audit.details.${key as DetailKey}`) : key)
  const value = (key: string, text: string) => {
    const stage = key === 'stage' ? stageSchema.safeParse(text) : null
    return stage?.success ? t(`shell.stage.${stage.data}`) : text
  }
  return (detail) =>
    Object.entries(detail)
      .filter(([, text]) => text !== '')
      .map(([key, text]) => `${label(key)}: ${value(key, text)}`)
      .join(' · ')
}
