import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ForwardContent, forwardPayloads } from '#shared/domain/forward-content.ts'
import { parseVerbatim } from '#shared/domain/lossless-json.ts'
import { isTemplateType, isUnwritten, type TemplateType, templateOf } from './choose-type.ts'
import styles from './TemplateNote.module.css'

type Event = ForwardContent['event']

interface TemplateNoteProps {
  event: Event
  onChange: (event: Event) => void
}

/** Where a payload was written for another type: offers this type's template, and a way back after it was taken. */
export function TemplateNote({ event, onChange }: TemplateNoteProps) {
  const { t } = useTranslation()
  const [before, setBefore] = useState<string | null>(null)
  const { type, payload } = event
  if (!isTemplateType(type)) return null
  const words = { type: t(`forwarding.types.${type}`) }
  const put = (next: string, previous: string | null) => {
    setBefore(previous)
    onChange({ ...event, payload: next })
  }
  if (before !== null && payload === templateOf(type)) {
    return (
      <p className={styles['note']} role="status">
        {t('forwarding.filled', words)}{' '}
        <Button size="small" onClick={() => put(before, null)}>
          {t('forwarding.undo')}
        </Button>
      </p>
    )
  }
  if (isUnwritten(payload) || isOfType(payload, type)) return null
  return (
    <p className={styles['note']} role="status">
      {t('forwarding.kept', words)}{' '}
      <Button size="small" onClick={() => put(templateOf(type), payload)}>
        {t('forwarding.replace', words)}
      </Button>
    </p>
  )
}

/** Whether a payload is laid out for the type; while it is broken nobody can tell, and it is not said to be for another. */
function isOfType(payload: string, type: TemplateType): boolean {
  try {
    const value = parseVerbatim(payload)
    const members = Object.keys(forwardPayloads[type] ?? {})
    return typeof value === 'object' && value !== null && members.every((name) => name in value)
  } catch {
    return true
  }
}
