import styles from './AskingMark.module.css'
import { formatCount, useLanguage } from './format.ts'

interface CountMarkProps {
  count: number
  /** What the number counts, in words. */
  label: (n: string) => string
}

/** A number beside the way to what it counts; nothing where there is none. */
export function CountMark({ count, label }: CountMarkProps) {
  const language = useLanguage()
  if (count === 0) return null
  const n = formatCount(count, language)
  return (
    <span className={styles['mark']} role="img" aria-label={label(n)}>
      {n}
    </span>
  )
}
