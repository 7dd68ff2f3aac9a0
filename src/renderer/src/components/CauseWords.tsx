import type { Cause } from '#shared/domain/cause.ts'
import { sayIn } from '#shared/domain/text.ts'
import styles from './CauseWords.module.css'
import { useLanguage } from './format.ts'

/** Why a request or a call ended as it did, what the provider said, and what to do next. */
export function CauseWords({ cause }: { cause: Cause }) {
  const language = useLanguage()
  const said = [cause.providerCode, cause.providerMessage].filter((part) => part && part !== '200').join(' ')
  return (
    <span className={styles['cause']}>
      <span>
        {sayIn(language, cause.title)} {said && <code>{said}</code>}
      </span>
      <span className="quiet">{sayIn(language, cause.next)}</span>
    </span>
  )
}
