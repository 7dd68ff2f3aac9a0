import { Button, Input } from 'antd'
import { type ClipboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MaskedInput } from '../../masking/MaskedInput.tsx'
import { useSharing } from '../../masking/sharing.ts'
import { hintId } from '../Field.tsx'
import { formatCount, useLanguage } from '../format.ts'
import styles from './Recipients.module.css'

/** From this length on, a text field that is drawn anew on every key would make the page slow. */
const longestEditable = 200_000
const shownValues = 5

interface RecipientsTextProps {
  text: string
  placeholder: string
  /** The values that were read from the text. */
  sample: readonly string[]
  onChange: (text: string) => void
}

/** The list as it was typed. A long one is summed up, and edited only when that is asked for. */
export function RecipientsText({ text, placeholder, sample, onChange }: RecipientsTextProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { isOn } = useSharing()
  const [isEditing, setEditing] = useState(false)
  const [wasPasted, setWasPasted] = useState(false)
  const field = { id: 'recipients', 'aria-describedby': hintId('recipients'), spellCheck: false, rows: 3 }

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text')
    if (pasted.length < longestEditable) return
    event.preventDefault()
    const { selectionStart, selectionEnd, value } = event.currentTarget
    setWasPasted(true)
    setEditing(false)
    onChange(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd))
  }

  if (isOn) {
    const shown =
      sample.length > 0 ? t('share.list', { count: sample.length, n: formatCount(sample.length, language) }) : ''
    return (
      <>
        <MaskedInput id={field.id} aria-describedby={field['aria-describedby']} shown={shown} />
        <p className="quiet">{t('share.locked')}</p>
      </>
    )
  }
  if (isEditing) {
    return (
      <>
        <Input.TextArea
          {...field}
          autoFocus
          defaultValue={text}
          onPaste={paste}
          onChange={(event) => onChange(event.target.value)}
        />
        <Button size="small" className={styles['done'] ?? ''} onClick={() => setEditing(false)}>
          {t('compose.audience.done')}
        </Button>
      </>
    )
  }
  if (text.length <= longestEditable) {
    return (
      <Input.TextArea
        {...field}
        placeholder={placeholder}
        value={text}
        onPaste={paste}
        onChange={(event) => onChange(event.target.value)}
      />
    )
  }
  return (
    <div className={styles['long']}>
      <p>{t('compose.audience.largeList', { n: formatCount(text.length, language) })}</p>
      <p className={styles['sample']}>{sample.slice(0, shownValues).join(', ')} …</p>
      <Button
        id="recipients"
        aria-label={t('compose.audience.edit')}
        size="small"
        autoFocus={wasPasted}
        onClick={() => setEditing(true)}
      >
        {t('compose.audience.edit')}
      </Button>{' '}
      <Button size="small" onClick={() => onChange('')}>
        {t('compose.audience.clear')}
      </Button>
    </div>
  )
}
