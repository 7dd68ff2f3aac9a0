import type { ReactNode } from 'react'
import { useMask } from '../masking/use-mask.ts'
import styles from './Field.module.css'

interface FieldProps {
  id: string
  label: ReactNode
  /** The provider's own name of the field, so that staff can talk to developers. */
  name?: string
  hint?: ReactNode
  /** What is to be known of the value as it stands; takes the hint’s place. */
  notice?: ReactNode
  extra?: ReactNode
  error?: ReactNode
  /** A small action beside the words below; no part of the input's description. */
  tool?: ReactNode
  /** Several controls stand below, named by `labelId(id)`, rather than one input. */
  isGroup?: boolean
  children: ReactNode
}

/** A labelled input with what to know about it below. The input carries `id` and `aria-describedby={hintId(id)}`. */
export function Field({ id, label, name, hint, notice, extra, error, tool, isGroup = false, children }: FieldProps) {
  const { scrub } = useMask()
  const caption = (
    <>
      <span>{label}</span> {name !== undefined && addsTo(label, name) && <code>{name}</code>}
    </>
  )
  return (
    <div className={styles['field']}>
      {isGroup ? (
        <div className={styles['label']} id={labelId(id)}>
          {caption}
        </div>
      ) : (
        <label className={styles['label']} htmlFor={id}>
          {caption}
        </label>
      )}
      {children}
      <div className={styles['foot']}>
        <div className={styles['below']} id={hintId(id)}>
          {error ? (
            <span className={styles['error']}>{typeof error === 'string' ? scrub(error) : error}</span>
          ) : (
            <span className={notice ? styles['notice'] : undefined}>{notice ?? hint}</span>
          )}
          {extra !== undefined && <span className={styles['extra']}>{extra}</span>}
        </div>
        {tool}
      </div>
    </div>
  )
}

const bare = (text: string): string => text.replaceAll(/\s/g, '')

/** Whether the provider's name says something that the label does not say already. */
export const addsTo = (label: ReactNode, name: string): boolean =>
  typeof label !== 'string' || !bare(label).includes(bare(name))

export const hintId = (id: string): string => `${id}-hint`
export const labelId = (id: string): string => `${id}-label`
