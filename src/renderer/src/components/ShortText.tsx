import styles from './ShortText.module.css'

/** A text of any length in two lines at most, or in one; all of it on hover. */
export const ShortText = ({ text, oneLine = false }: { text: string; oneLine?: boolean }) => (
  <span className={styles[oneLine ? 'line' : 'short']} title={text}>
    {text}
  </span>
)
