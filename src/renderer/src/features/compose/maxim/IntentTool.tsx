import { Button } from 'antd'
import { lazy, type RefObject, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { emptyIntent, type IntentParts, parseIntent } from '#shared/domain/intent.ts'

const IntentDialog = lazy(() => import('./IntentDialog.tsx'))

/** What was typed into the helper of an intent, by the intent's path, and the intent that it was typed for. */
export type KeptIntents = RefObject<Map<string, { text: string; parts: IntentParts }>>

interface IntentToolProps {
  path: string
  /** Whose intent it is. */
  of: string
  text: string
  kept: KeptIntents
  onFill: (intent: string) => void
}

/** The helper beside an intent. What is typed there is kept until it is opened again, filled in or not. */
export function IntentTool({ path, of, text, kept, onFill }: IntentToolProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const start = (): IntentParts => {
    const before = kept.current.get(path)
    return before?.text === text ? before.parts : (parseIntent(text) ?? before?.parts ?? emptyIntent)
  }
  return (
    <>
      <Button
        size="small"
        type="link"
        aria-haspopup="dialog"
        aria-label={t('maxim.intent.helpFor', { name: of })}
        onClick={() => setOpen(true)}
      >
        {t('maxim.intent.help')}
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <IntentDialog
            of={of}
            text={text}
            start={start()}
            onKeep={(parts) => kept.current.set(path, { text, parts })}
            onFill={(intent, parts) => {
              kept.current.set(path, { text: intent, parts })
              onFill(intent)
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
