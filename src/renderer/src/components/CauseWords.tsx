import type { Cause } from '#shared/domain/cause.ts'
import { sayIn } from '#shared/domain/text.ts'
import { visibleText } from '#shared/domain/visible-text.ts'
import { useMask } from '../masking/use-mask.ts'
import styles from './CauseWords.module.css'
import { useLanguage } from './format.ts'

/** Why a request or a call ended as it did, what the provider said, and what to do next. */
export function CauseWords({ cause }: { cause: Cause }) {
  const language = useLanguage()
  const { hide, scrub } = useMask()
  const said = [visibleText(cause.providerCode ?? ''), hide(cause.providerMessage ?? '')]
    .filter((part) => part && part !== '200')
    .join(' ')
  return (
    <span className={styles['cause']}>
      <span>
        {scrub(sayIn(language, cause.title))} {said && <code>{said}</code>}
      </span>
      <span className="quiet">{scrub(sayIn(language, cause.next))}</span>
    </span>
  )
}
