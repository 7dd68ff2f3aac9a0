import { Dropdown, type MenuProps } from 'antd'
import { useEffect, useRef, useState } from 'react'
import styles from './TitleBand.module.css'

interface BandMenuProps {
  /** What the menu is for; the button shows only `text`. */
  label: string
  text: string
  items: NonNullable<MenuProps['items']>
  selected: string | undefined
  onChoose: (key: string) => void
}

/** A menu in the title band. It opens with the focus inside, and the button has it again when it closes. */
export function BandMenu({ label, text, items, selected, onChoose }: BandMenuProps) {
  const slot = useRef<HTMLSpanElement>(null)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => (isOpen && slot.current ? focusFirst(slot.current) : undefined), [isOpen])
  const choose = (key: string) => {
    slot.current?.querySelector('button')?.focus()
    onChoose(key)
  }
  return (
    <span ref={slot} className={styles['slot']}>
      <Dropdown
        trigger={['click']}
        autoFocus
        onOpenChange={setOpen}
        // inside the band's landmark, not at the end of the page
        getPopupContainer={(trigger) => trigger.parentElement ?? document.body}
        menu={{ items, selectedKeys: selected === undefined ? [] : [selected], onClick: ({ key }) => choose(key) }}
      >
        <button
          type="button"
          className={`${styles['switch']} ${styles['menu']}`}
          aria-haspopup="menu"
          aria-label={`${label}: ${text}`}
          title={text}
        >
          <span className={styles['words']}>{text}</span>
        </button>
      </Dropdown>
    </span>
  )
}

/** antd looks once for an entry to focus, a few frames after opening; on a busy machine the menu has no place by then. */
function focusFirst(slot: HTMLElement): () => void {
  let frame = 0
  const look = () => {
    const menu = slot.querySelector('[role="menu"]')
    if (menu?.contains(document.activeElement)) return
    menu?.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
    frame = requestAnimationFrame(look)
  }
  look()
  return () => cancelAnimationFrame(frame)
}
