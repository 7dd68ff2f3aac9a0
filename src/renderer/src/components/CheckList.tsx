import type { Check } from '#shared/domain/review.ts'
import { sayIn } from '#shared/domain/text.ts'
import styles from './CheckList.module.css'
import { useLanguage } from './format.ts'

const marks = { ok: '✓', warn: '!', block: '✕' } as const

/** What was looked at before a send, one line each. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const language = useLanguage()
  return (
    <ul className={styles['list']}>
      {checks.map((check) => (
        <li key={check.code} className={styles[check.level]}>
          <span aria-hidden="true">{marks[check.level]}</span>
          <span>{sayIn(language, check.text)}</span>
        </li>
      ))}
    </ul>
  )
}
