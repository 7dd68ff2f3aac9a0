import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import styles from './FileDrop.module.css'

/** A part of a screen onto which a file can be dropped: it goes to the file picker that stands in it. */
export function FileDrop({ words, children }: { words: string; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null)
  const [isOver, setOver] = useState(false)
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    setOver(true)
  }
  const leave = ({ relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node && root.current?.contains(relatedTarget))) setOver(false)
  }
  const drop = (event: DragEvent) => {
    const { files } = event.dataTransfer
    const picker = root.current?.querySelector<HTMLInputElement>('input[type=file]')
    setOver(false)
    if (files.length === 0 || !picker) return
    event.preventDefault()
    picker.files = files
    picker.dispatchEvent(new Event('change', { bubbles: true }))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the picker in it does the same for keys
    <div ref={root} className={styles['drop']} onDragOver={over} onDragLeave={leave} onDrop={drop}>
      {children}
      {isOver && <p className={styles['words']}>{words}</p>}
    </div>
  )
}
