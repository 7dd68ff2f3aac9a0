import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contentKindSchema } from '#shared/domain/content-kind.ts'
import { summarySchema } from '#shared/domain/delivery.ts'
import { providerIdSchema } from '#shared/domain/provider.ts'
import { stageSchema } from '#shared/domain/stage.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useConnections, useSettings, useSystemInfo } from '../../../bridge/queries.ts'
import { useLanguage } from '../../../components/format.ts'
import { type Chosen, type FoldedName, foldedNames } from './address.ts'
import styles from './Filter.module.css'
import { useFold } from './use-fold.ts'

interface MoreFiltersProps {
  chosen: Chosen
  onChange: (change: Chosen) => void
}

/** The filters that are seldom needed, folded away, with how many of them are set. */
export function MoreFilters({ chosen, onChange }: MoreFiltersProps) {
  const { t } = useTranslation()
  const { isOpen, toggle, frame, button } = useFold()
  const id = useId()
  const count = foldedNames.filter((name) => chosen[name]).length
  return (
    <div ref={frame} className={styles['fold']}>
      <Button ref={button} aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
        {count === 0 ? t('history.filters') : t('history.filtersSet', { n: count })}
      </Button>
      {isOpen && (
        <fieldset id={id} className={styles['filters']} aria-label={t('history.filters')}>
          <Filters chosen={chosen} onChange={onChange} />
        </fieldset>
      )}
    </div>
  )
}

interface Option {
  value: string
  label: string
}

function Filters({ chosen, onChange }: MoreFiltersProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const providers = useSystemInfo().data?.providers ?? []
  const connections = useConnections().data ?? []
  const operators = useSettings().data?.operators ?? []
  const [typed, setTyped] = useState('')
  const providerName = (id: string) => {
    const descriptor = providers.find((one) => one.id === id)
    return descriptor ? sayIn(language, descriptor.name) : id
  }
  const choices: [FoldedName, Option[]][] = [
    ['outcome', summarySchema.options.map((value) => ({ value, label: t(`common.outcome.${value}`) }))],
    ['connectionId', connections.map(({ id, name }) => ({ value: id, label: name }))],
    ['provider', providerIdSchema.options.map((value) => ({ value, label: providerName(value) }))],
    ['stage', stageSchema.options.map((value) => ({ value, label: t(`shell.stage.${value}`) }))],
    ['operator', named(operators, chosen.operator, typed).map((value) => ({ value, label: value }))],
    ['kind', contentKindSchema.options.map((value) => ({ value, label: t(`history.kinds.${value}`) }))],
  ]
  return (
    <>
      {choices.map(([name, options]) => (
        <div key={name} className={styles['filter']}>
          <label htmlFor={`filter-${name}`}>{t(`history.fields.${name}`)}</label>
          <Select
            id={`filter-${name}`}
            allowClear
            getPopupContainer={(field: HTMLElement) => field.parentElement ?? field}
            showSearch={{ optionFilterProp: 'label', ...(name === 'operator' && { onSearch: setTyped }) }}
            placeholder={t('history.any')}
            value={chosen[name] ?? null}
            options={options}
            onChange={(value: string | null | undefined) => onChange({ [name]: value ?? '' })}
          />
        </div>
      ))}
      {(['from', 'to'] as const).map((name) => (
        <div key={name} className={styles['filter']}>
          <label htmlFor={`filter-${name}`}>{t(`history.fields.${name}`)}</label>
          <Input
            id={`filter-${name}`}
            type="date"
            value={chosen[name] ?? ''}
            onChange={(event) => onChange({ [name]: event.target.value })}
          />
        </div>
      ))}
    </>
  )
}

/** Somebody who is known here no more may be named in an address, or typed. */
const named = (names: readonly string[], ...more: (string | undefined)[]): string[] => [
  ...new Set([...names, ...more.flatMap((name) => name?.trim() || [])]),
]
