import { Dropdown, type MenuProps } from 'antd'
import { useRef } from 'react'
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
  const choose = (key: string) => {
    slot.current?.querySelector('button')?.focus()
    onChoose(key)
  }
  return (
    <span ref={slot} className={styles['slot']}>
      <Dropdown
        trigger={['click']}
        autoFocus
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
