import type { Check } from '#shared/domain/review.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useMask } from '../masking/use-mask.ts'
import styles from './CheckList.module.css'
import { useLanguage } from './format.ts'

const marks = { ok: '✓', warn: '!', block: '✕' } as const

interface CheckListProps {
  checks: readonly Check[]
  /** Which checks lead to the place where they can be settled, and there. */
  leadsOn?: (code: string) => boolean
  onChoose?: (code: string) => void
}

/** What was looked at before a send, one line each. */
export function CheckList({ checks, leadsOn, onChoose }: CheckListProps) {
  const language = useLanguage()
  const { scrub } = useMask()
  return (
    <ul className={styles['list']}>
      {checks.map(({ code, level, text }) => (
        <li key={`${code} ${text.zh}`} className={styles[level]}>
          <span aria-hidden="true">{marks[level]}</span>
          {leadsOn?.(code) ? (
            <button type="button" className={styles['link']} onClick={() => onChoose?.(code)}>
              {scrub(sayIn(language, text))}
            </button>
          ) : (
            <span>{scrub(sayIn(language, text))}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
