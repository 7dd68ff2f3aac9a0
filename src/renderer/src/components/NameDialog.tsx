import { Input, type InputRef, Modal } from 'antd'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../bridge/errors.ts'
import { useFieldErrors } from '../bridge/use-field-errors.ts'

const longestName = 60

interface NameDialogProps {
  title: string
  label: string
  start?: string
  children?: ReactNode
  /** Rejects with what is wrong, which then stands below the name; `false` goes on asking. */
  onSave: (name: string) => Promise<unknown>
  onClose: () => void
}

/** Asks for a name and saves under it. */
export function NameDialog({ title, label, start = '', children, onSave, onClose }: NameDialogProps) {
  const { t } = useTranslation()
  const id = useId()
  const input = useRef<InputRef>(null)
  const fieldErrors = useFieldErrors()
  const say = useErrorText()
  const [name, setName] = useState(start)
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    if (name.trim() === '') return
    setBusy(true)
    try {
      if ((await onSave(name.trim())) !== false) onClose()
    } catch (error) {
      const { name: ofName, text } = fieldErrors(error)
      setProblem(ofName ?? text ?? say(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open
      // what opens takes the focus first
      afterOpenChange={(isOpen) => isOpen && input.current?.focus()}
      width={460}
      title={title}
      closable={{ 'aria-label': t('common.close') }}
      onCancel={onClose}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: name.trim() === '' }}
      confirmLoading={isBusy}
      onOk={() => void save()}
    >
      {children}
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        ref={input}
        maxLength={longestName}
        value={name}
        status={problem ? 'error' : ''}
        aria-describedby={`${id}-problem`}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) void save()
        }}
      />
      <p id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </Modal>
  )
}
