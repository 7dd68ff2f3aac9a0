import { Button, Modal } from 'antd'
import { type ReactNode, useRef } from 'react'
import type { Stage } from '#shared/domain/stage.ts'
import { ignoreRepeat } from '../ignore-repeat.ts'
import { useFocusReturn } from '../use-focus-return.ts'
import styles from './StageSheet.module.css'

interface StageSheetProps {
  stage: Stage
  title: string
  /** The way back, which has the focus. */
  back: string
  /** Something was begun: there is no way back until it has ended. */
  isBound: boolean
  onClose: () => void
  /** What is chosen right above the buttons. */
  choices: ReactNode
  /** What is said beside the buttons. */
  note: string
  /** The button that does it. */
  action: ReactNode
  children: ReactNode
}

/** A last look with the stage's edge, whose buttons stay in sight however long it is. No key but a press on a button acts. */
export function StageSheet({ stage, title, back, isBound, onClose, choices, note, action, children }: StageSheetProps) {
  useFocusReturn()
  const first = useRef<HTMLButtonElement>(null)
  return (
    <Modal
      open
      width={860}
      rootClassName={styles['root'] ?? ''}
      className={styles['sheet'] ?? ''}
      data-stage={stage}
      title={title}
      closable={false}
      mask={{ closable: false }}
      keyboard={!isBound}
      onCancel={onClose}
      afterOpenChange={(open) => {
        if (open) first.current?.focus({ preventScroll: true })
      }}
      footer={
        <div className={styles['footer']}>
          {choices}
          <div className={styles['buttons']}>
            <span className="quiet">{note}</span>
            <span className={styles['space']} />
            <Button ref={first} onClick={onClose} onKeyDown={ignoreRepeat} disabled={isBound}>
              {back}
            </Button>
            {action}
          </div>
        </div>
      }
    >
      <div className={styles['stack']}>{children}</div>
    </Modal>
  )
}
