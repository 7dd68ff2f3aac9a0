import { Input, type InputRef } from 'antd'
import { type Ref, useEffect, useState } from 'react'
import { MaskedInput } from '../../../masking/MaskedInput.tsx'
import { useMask } from '../../../masking/use-mask.ts'
import styles from './Filter.module.css'

interface SearchBoxProps {
  id: string
  label: string
  value: string
  longest: number
  /** It may identify a person. */
  isPrivate?: boolean
  ref?: Ref<InputRef>
  onChange: (value: string) => void
}

const restMs = 250

/** Looks for what is typed once the hand rests, and never for what an input method has not finished. */
export function SearchBox({ id, label, value, longest, isPrivate = false, ref, onChange }: SearchBoxProps) {
  const { isOn, hide } = useMask()
  const [typed, setTyped] = useState({ text: value, of: value })
  const [isComposing, setComposing] = useState(false)
  // the address has changed by other means: it is what counts
  if (typed.of !== value) setTyped({ text: value, of: value })
  const { text } = typed
  useEffect(() => {
    if (isComposing || text === value) return
    const timer = window.setTimeout(() => onChange(text), restMs)
    return () => window.clearTimeout(timer)
  }, [text, value, isComposing, onChange])
  if (isPrivate && isOn && value !== '') return <MaskedInput id={id} shown={hide(value)} />
  return (
    <Input
      {...(ref && { ref })}
      id={id}
      allowClear
      className={styles['search'] ?? ''}
      value={text}
      maxLength={longest}
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      onChange={(event) => setTyped({ text: event.target.value, of: value })}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onPressEnter={() => !isComposing && text !== value && onChange(text)}
    />
  )
}
