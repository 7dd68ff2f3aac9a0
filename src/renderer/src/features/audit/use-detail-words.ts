import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '#shared/contract/audit.ts'
import { commonCauses } from '#shared/domain/cause.ts'
import { askReasonSchema, outcomeSchema } from '#shared/domain/delivery.ts'
import { stageSchema } from '#shared/domain/stage.ts'
import { sayIn } from '#shared/domain/text.ts'
import { formatCount, formatFullTime, useLanguage } from '../../components/format.ts'
import { zh } from '../../i18n/zh-CN/index.ts'
import { useCallWords } from './use-call-words.ts'
import { useFieldWords } from './use-field-words.ts'

type DetailKey = keyof typeof zh.audit.details
type Protector = keyof typeof zh.audit.protectors

const shownOfHash = 12
const ownColumns = new Set(['stage', 'outcome'])

/** The details of an audit line in words; empty ones are left out, and no code is ever shown. */
export function useDetailWords(): (entry: Pick<AuditEntry, 'detail' | 'subjectId'>) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const fieldWords = useFieldWords()
  const callWords = useCallWords()
  const cause = (code: string) => {
    if (code === 'unknown') return t('common.outcome.unknown')
    return code in commonCauses
      ? sayIn(language, commonCauses[code as keyof typeof commonCauses].title)
      : t('audit.providerCause')
  }
  const values: Record<string, (text: string, subjectId: string | null) => string> = {
    stage: (text) => {
      const stage = stageSchema.safeParse(text)
      return stage.success ? t(`shell.stage.${stage.data}`) : text
    },
    changed: (text, subjectId) => fieldWords(text.split(', '), subjectId),
    call: callWords,
    at: (text) => formatFullTime(Date.parse(text)),
    ask: (text) => {
      const reason = askReasonSchema.safeParse(text)
      return reason.success ? t(`deliveries.asks.reason.${reason.data}`) : t('audit.other')
    },
    age: (text) => {
      const minutes = Number.parseInt(text, 10) || 0
      return t('audit.minutes', { count: minutes, n: formatCount(minutes, language) })
    },
    outcomes: (text) => {
      const outcomes = text.split(', ').flatMap((one) => outcomeSchema.safeParse(one).data ?? [])
      return new Intl.ListFormat(language, { style: 'narrow' }).format(
        outcomes.map((one) => t(`common.outcome.${one}`)),
      )
    },
    duplicateOf: () => t('deliveries.facts.earlier'),
    largerThan: () => t('deliveries.facts.earlier'),
    resendOf: () => t('deliveries.facts.earlier'),
    correctionOf: () => t('deliveries.facts.earlier'),
    result: cause,
    what: (text) =>
      text in zh.exports.kinds ? t(`exports.kinds.${text as keyof typeof zh.exports.kinds}`) : t('audit.other'),
    with: (text) =>
      text in zh.exports.with ? t(`exports.with.${text as keyof typeof zh.exports.with}`) : t('audit.other'),
    format: (text) => text.toUpperCase(),
    outcome: (text) => {
      const outcome = outcomeSchema.safeParse(text)
      return outcome.success ? t(`common.outcome.${outcome.data}`) : text
    },
    cause,
    aside: (text) => {
      const [line, hash] = text.split(' ')
      return t('integrity.aside', { line, hash: hash?.slice(0, shownOfHash) })
    },
    protector: (text) => (text in zh.audit.protectors ? t(`audit.protectors.${text as Protector}`) : t('audit.other')),
  }
  const label = (key: string) => (key in zh.audit.details ? t(`audit.details.${key as DetailKey}`) : t('audit.other'))
  return ({ detail, subjectId }) =>
    Object.entries(detail)
      .filter(([key, text]) => text !== '' && !ownColumns.has(key))
      .map(([key, text]) => t('audit.pair', { label: label(key), value: values[key]?.(text, subjectId) ?? text }))
      .join(' · ')
}
