import { Alert, Input, Modal } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { buildIntent, type IntentPart, type IntentParts, intentFaults, parseIntent } from '#shared/domain/intent.ts'
import { sayIn } from '#shared/domain/text.ts'
import { Field, hintId } from '../../../components/Field.tsx'
import { focusFault } from '../../../components/fields/focus-fault.ts'
import { useLanguage } from '../../../components/format.ts'
import { useFocusReturn } from '../../../components/use-focus-return.ts'
import styles from './IntentDialog.module.css'
import { IntentExtras } from './IntentExtras.tsx'

interface IntentDialogProps {
  /** Whose intent it is. */
  of: string
  /** The intent as it stands in the form. */
  text: string
  start: IntentParts
  onKeep: (parts: IntentParts) => void
  onFill: (intent: string, parts: IntentParts) => void
  onClose: () => void
}

const pieces = ['packageName', 'activity', 'action', 'data'] as const
const examples = { packageName: 'com.shop.app', activity: 'com.shop.app.OrderActivity', action: '', data: '' } as const

/** Writes an intent from its parts, and takes one that exists apart again. */
export default function IntentDialog({ of, text, start, onKeep, onFill, onClose }: IntentDialogProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [parts, setParts] = useState(start)
  const [isAsked, setAsked] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  useFocusReturn()
  const used = asUsed(parts)
  const faults = intentFaults(used)
  const intent = buildIntent(used)
  const isStrange = text.trim() !== '' && parseIntent(text) === null
  /** A part that nobody has begun is not called wrong before it is needed. */
  const faultOf = (part: IntentPart): string | undefined => {
    const fault = isAsked || (part !== 'extras' && parts[part] !== '') ? faults[part] : undefined
    return fault && sayIn(language, fault)
  }
  const change = (part: Partial<IntentParts>) => {
    const next = { ...parts, ...part }
    setParts(next)
    onKeep(next)
  }
  const fill = () => {
    if (Object.keys(faults).length === 0) {
      onFill(intent, used)
      onClose()
      return
    }
    setAsked(true)
    // the marks are drawn first
    requestAnimationFrame(() => focusFault(form.current))
  }
  return (
    <Modal
      open
      width={640}
      title={t('maxim.intent.title', { name: of })}
      closable={{ 'aria-label': t('common.close') }}
      onCancel={onClose}
      okText={t('maxim.intent.fill')}
      cancelText={t('common.cancel')}
      onOk={fill}
      afterOpenChange={(isOpen) => {
        if (isOpen) document.getElementById('intent-packageName')?.focus()
      }}
    >
      <div ref={form}>
        <p className="quiet">{t('maxim.intent.text')}</p>
        {isStrange && (
          <Alert
            type="warning"
            showIcon
            title={t('maxim.intent.strange')}
            description={<code className={styles['result']}>{text}</code>}
          />
        )}
        <div className={styles['parts']}>
          {pieces.map((part) => (
            <Field
              key={part}
              id={`intent-${part}`}
              label={t(`maxim.intent.parts.${part}`)}
              name={part === 'packageName' ? 'package' : part}
              hint={
                part === 'data' && used.data !== '' ? t('maxim.intent.dataNotice') : t(`maxim.intent.hints.${part}`)
              }
              error={part === 'action' ? undefined : faultOf(part)}
            >
              <Input
                id={`intent-${part}`}
                className="mono"
                aria-describedby={hintId(`intent-${part}`)}
                aria-required={part === 'packageName' || part === 'activity'}
                aria-invalid={part !== 'action' && faultOf(part) !== undefined}
                placeholder={examples[part]}
                maxLength={1_000}
                spellCheck={false}
                autoComplete="off"
                value={parts[part]}
                onChange={(event) => change({ [part]: event.target.value })}
                onPressEnter={(event) => {
                  if (!event.nativeEvent.isComposing) fill()
                }}
              />
            </Field>
          ))}
        </div>
        <IntentExtras extras={parts.extras} fault={faultOf('extras')} onChange={(extras) => change({ extras })} />
        {parts.others.length > 0 && (
          <p className="quiet">
            {t('maxim.intent.others')} <code className={styles['result']}>{parts.others.join(';')}</code>
          </p>
        )}
        <h3 className={styles['heading']} id="intent-result">
          {t('maxim.intent.result')}
        </h3>
        <output className={styles['preview']} aria-labelledby="intent-result">
          <code className={styles['result']}>{intent}</code>
        </output>
      </div>
    </Modal>
  )
}

/** Without blanks that came along with a paste, and without rows in which nothing stands. */
function asUsed({ packageName, activity, action, data, extras, others }: IntentParts): IntentParts {
  return {
    packageName: packageName.trim(),
    activity: activity.trim(),
    action: action.trim(),
    data: data.trim(),
    extras: extras
      .map(({ name, value }) => ({ name: name.trim(), value }))
      .filter(({ name, value }) => name !== '' || value !== ''),
    others,
  }
}
