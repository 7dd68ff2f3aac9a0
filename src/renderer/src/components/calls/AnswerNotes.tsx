import { sayIn, type Text } from '#shared/domain/text.ts'
import { useMask } from '../../masking/use-mask.ts'
import { useLanguage } from '../format.ts'
import styles from './Calls.module.css'

/** What is to be known about an answer. */
export function AnswerNotes({ notes }: { notes: readonly Text[] }) {
  const language = useLanguage()
  const { scrub } = useMask()
  if (notes.length === 0) return null
  return (
    <ul className={styles['notes']}>
      {notes.map((note) => (
        <li key={note.en}>{scrub(sayIn(language, note))}</li>
      ))}
    </ul>
  )
}
