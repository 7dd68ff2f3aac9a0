import { useQuery } from '@tanstack/react-query'
import { Input, Modal } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateSummary } from '#shared/contract/templates.ts'
import { fillText, holdsVariable, textsWithVariables } from '#shared/domain/template.ts'
import { useApi } from '../../bridge/api.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Field, hintId } from '../../components/Field.tsx'
import styles from './Library.module.css'

interface FillTemplateProps {
  template: TemplateSummary
  isBusy: boolean
  onMake: (values: ReadonlyMap<string, string>) => void
  onClose: () => void
}

/** Asks once for what each variable stands for, and shows what comes of it. */
export function FillTemplate({ template, isBusy, onMake, onClose }: FillTemplateProps) {
  const { t } = useTranslation()
  const { query } = useApi()
  const id = useId()
  const read = useQuery({ ...query.templates.get.queryOptions({ input: { id: template.id } }), staleTime: 0 })
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map())
  const texts = read.data ? textsWithVariables(read.data.content) : []
  const names = read.data?.variables ?? template.variables
  const filled = names.filter((name) => values.get(name)?.trim())
  const isUnusable = [...values.values()].some(holdsVariable)
  return (
    <Modal
      open
      width={560}
      title={t('templates.fill.title', { name: template.name })}
      closable={{ 'aria-label': t('common.close') }}
      onCancel={onClose}
      okText={t('templates.fill.make')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: isUnusable }}
      confirmLoading={isBusy}
      onOk={() => onMake(values)}
    >
      <p className={`quiet ${styles['text']}`}>{t('templates.fill.text')}</p>
      <ErrorNote error={read.error} />
      {names.map((name, index) => {
        const value = values.get(name) ?? ''
        const isWrong = holdsVariable(value)
        return (
          <Field
            key={name}
            id={`${id}-${index}`}
            label={name}
            {...(isWrong ? { error: t('templates.fill.braces') } : {})}
          >
            <Input.TextArea
              id={`${id}-${index}`}
              rows={1}
              autoFocus={index === 0}
              value={value}
              status={isWrong ? 'error' : ''}
              aria-invalid={isWrong}
              aria-describedby={hintId(`${id}-${index}`)}
              onChange={(event) => setValues(new Map([...values, [name, event.target.value]]))}
            />
          </Field>
        )
      })}
      <div className={styles['head']}>
        <span>{t('templates.fill.preview')}</span>
        <span className="quiet" role="status">
          {t('templates.fill.count', { done: filled.length, total: names.length })}
        </span>
      </div>
      <div className={styles['preview']}>
        {texts.map(({ path, text }) => (
          <span key={path}>{fillText(text, path, values)}</span>
        ))}
      </div>
      {filled.length < names.length && <p className="quiet">{t('templates.fill.left')}</p>}
    </Modal>
  )
}
