import { Link } from 'wouter'
import styles from './TextLink.module.css'

/** A way to another screen in running text, such as back to a list. */
export const TextLink = ({ href, label }: { href: string; label: string }) => (
  <Link href={href} className={styles['link'] ?? ''}>
    {label}
  </Link>
)
