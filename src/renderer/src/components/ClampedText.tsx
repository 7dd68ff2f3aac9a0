import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import styles from './ClampedText.module.css'

interface ClampedTextProps {
  text: string
  oneLine?: boolean
  /** Instead of the bare text, what shows it, such as a link. */
  children?: ReactNode
}

/** A text of any length in two lines at most, or in one; all of it on hover, and as soon as the focus comes to it. */
export function ClampedText({ text, oneLine = false, children }: ClampedTextProps) {
  const element = useRef<HTMLSpanElement>(null)
  const [isCut, setCut] = useState(false)
  useLayoutEffect(() => {
    const { current } = element
    if (!current || children !== undefined) return
    const watch = new ResizeObserver(() => setCut(current.scrollHeight > current.clientHeight + 1))
    watch.observe(current)
    return () => watch.disconnect()
  }, [children])
  return (
    <span
      ref={element}
      className={`${styles['text']} ${oneLine ? styles['one'] : ''}`}
      title={text}
      {...(isCut ? { tabIndex: 0 } : {})}
    >
      {children ?? text}
    </span>
  )
}
