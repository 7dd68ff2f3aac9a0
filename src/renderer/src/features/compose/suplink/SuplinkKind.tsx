import { Segmented } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Field } from '#shared/domain/field.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useLanguage } from '../../../components/format.ts'
import type { Kind, Message } from './media.ts'
import { keptBy, switchKind } from './switch-kind.ts'

interface SuplinkKindProps {
  fields: readonly Field[]
  message: Message
  onChange: (message: Message) => void
}

/** What sort of message it is. */
export function SuplinkKind({ fields, message, onChange }: SuplinkKindProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const kept = useRef(keptBy(message))
  const given = fields.find(({ path }) => path === 'msg.msgType')?.options ?? []
  const options = given.map(({ value, label }) => ({ value: value as Kind, label: sayIn(language, label) }))
  const choose = (next: Kind) => {
    const switched = switchKind(kept.current, message, next)
    kept.current = switched.kept
    onChange(switched.message)
  }
  return <Segmented aria-label={t('compose.kind')} options={options} value={message.msgType} onChange={choose} />
}
