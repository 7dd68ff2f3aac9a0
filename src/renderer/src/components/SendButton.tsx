import { Button } from 'antd'
import type { ReactNode, Ref } from 'react'
import type { Stage } from '#shared/domain/stage.ts'
import { ignoreRepeat } from './ignore-repeat.ts'
import styles from './SendButton.module.css'

interface SendButtonProps {
  stage: Stage
  children: ReactNode
  onClick: () => void
  loading?: boolean
  disabled?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** The button that leads to sending, in the colour of the stage that it would reach. A held-down key does not press it. */
export function SendButton({ stage, children, onClick, loading = false, disabled = false, ref }: SendButtonProps) {
  return (
    <Button
      type="primary"
      className={styles['send'] ?? ''}
      data-stage={stage}
      loading={loading}
      disabled={disabled}
      onClick={onClick}
      onKeyDown={ignoreRepeat}
      {...(ref ? { ref } : {})}
    >
      {children}
    </Button>
  )
}
