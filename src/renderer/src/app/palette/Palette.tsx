import { Input, type InputRef, Modal } from 'antd'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFocusReturn } from '../../components/use-focus-return.ts'
import { fitting } from './filter.ts'
import { OptionList, optionId } from './OptionList.tsx'
import styles from './Palette.module.css'
import { type Entry, useEntries } from './use-entries.ts'

interface PaletteProps {
  shown: 'all' | 'connections'
  onClose: () => void
}

/** Everything that the console can go to or switch, found by typing. */
export default function Palette({ shown, onClose }: PaletteProps) {
  useFocusReturn()
  const { t } = useTranslation()
  const list = useId()
  const input = useRef<InputRef>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const all = useEntries()
  const found = fitting(shown === 'all' ? all : all.filter(({ group }) => group === 'connection'), typed)
  const place = Math.min(at, found.length - 1)
  const active = found[place]
  const search = (text: string) => {
    setTyped(text)
    setAt(0)
  }
  const choose = (entry: Entry) => {
    onClose()
    entry.run()
  }
  const press = (event: KeyboardEvent) => {
    const isAgain = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
    const step = { ArrowDown: 1, ArrowUp: found.length - 1 }[event.key]
    // while an input method is composing, the keys are its
    if (event.nativeEvent.isComposing || (!isAgain && step === undefined && event.key !== 'Enter')) return
    event.preventDefault()
    // once the dialog is closed, the key would be one of the screen below
    event.stopPropagation()
    if (isAgain) onClose()
    else if (step !== undefined) setAt((place + step) % Math.max(found.length, 1))
    else if (active && !event.repeat) choose(active)
  }
  return (
    <Modal
      open
      width={560}
      footer={null}
      closable={false}
      title={t(shown === 'all' ? 'palette.title' : 'palette.groups.connection')}
      // what opens takes the focus first
      afterOpenChange={(isOpen) => isOpen && input.current?.focus()}
      onCancel={onClose}
    >
      <div className={styles['palette']}>
        <Input
          ref={input}
          role="combobox"
          aria-label={t('palette.search')}
          aria-expanded={found.length > 0}
          aria-controls={list}
          aria-activedescendant={active && optionId(list, active)}
          aria-autocomplete="list"
          autoComplete="off"
          placeholder={t('palette.search')}
          onChange={({ target, nativeEvent }) =>
            !('isComposing' in nativeEvent && nativeEvent.isComposing) && search(target.value)
          }
          onCompositionEnd={({ currentTarget }) => search(currentTarget.value)}
          onKeyDown={press}
        />
        <OptionList
          id={list}
          entries={found}
          active={active}
          onPoint={(entry) => setAt(found.indexOf(entry))}
          onChoose={choose}
        />
        <p role="status">{found.length === 0 && t('palette.none')}</p>
      </div>
    </Modal>
  )
}
