import { Button } from 'antd'
import { Link } from 'wouter'
import styles from './Empty.module.css'

interface EmptyProps {
  title: string
  text: string
  action?: { label: string } & ({ href: string } | { onClick: () => void })
}

/** Says what belongs here and offers the one next step. */
export function Empty({ title, text, action }: EmptyProps) {
  return (
    <div className={styles['empty']}>
      <h2>{title}</h2>
      <p>{text}</p>
      {action && 'href' in action && (
        <Link href={action.href} asChild>
          <Button type="primary">{action.label}</Button>
        </Link>
      )}
      {action && 'onClick' in action && (
        <Button type="primary" onClick={action.onClick}>
          {action.label}
        </Button>
      )}
    </div>
  )
}
