import { Input } from 'antd'
import { useDeferredValue, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, hintId } from '../Field.tsx'
import { compareLines, type FirstDifference, firstDifference } from './difference.ts'
import styles from './Inspector.module.css'
import { PairedLines } from './PairedLines.tsx'
import { readPasted } from './pasted.ts'

interface ComparisonProps {
  canonical: string
  keyMark: string | null
}

/** Lays what the provider's support has sent beside our canonical string. What is pasted stays on this screen. */
export function Comparison({ canonical, keyMark }: ComparisonProps) {
  const { t } = useTranslation()
  const id = useId()
  const [typed, setTyped] = useState('')
  const { text, isUnescaped, hasKey } = readPasted(useDeferredValue(typed), canonical, keyMark)
  const first = text === '' ? null : firstDifference(canonical, text)
  return (
    <>
      <Field
        id={id}
        label={t('inspector.compare')}
        hint={t(keyMark ? 'inspector.compareKeyHint' : 'inspector.compareHint')}
      >
        <Input.TextArea
          id={id}
          className="mono"
          aria-describedby={hintId(id)}
          rows={4}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <div role="status" className={styles['verdict']}>
        {text !== '' &&
          (first ? <FirstWords first={first} /> : <p className={styles['same']}>✓ {t('inspector.same')}</p>)}
        {isUnescaped && <p className="quiet">{t('inspector.unescaped')}</p>}
        {hasKey && <p className="quiet">{t('inspector.keyIgnored')}</p>}
      </div>
      {first && <PairedLines pairs={compareLines(canonical, text)} />}
    </>
  )
}

function FirstWords({ first: { line, column, ours, theirs } }: { first: FirstDifference }) {
  const { t } = useTranslation()
  const say = (character: string | null): string => {
    if (character === null) return t('inspector.character.end')
    if (character === '\n') return t('inspector.character.lineEnd')
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    return /[\s\p{C}]/u.test(character) ? t('inspector.character.unseen', { code }) : `“${character}” (${code})`
  }
  return (
    <p className={styles['first']}>✕ {t('inspector.first', { line, column, ours: say(ours), theirs: say(theirs) })}</p>
  )
}
