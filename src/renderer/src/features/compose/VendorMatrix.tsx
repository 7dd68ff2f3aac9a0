import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type EffectiveField,
  type EffectiveValue,
  effectiveFields,
  effectiveValues,
  type MaximVendor,
} from '#shared/domain/effective-values.ts'
import type { Field } from '#shared/domain/field.ts'
import { type MaximMessage, maximVendors } from '#shared/domain/maxim-content.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'
import { sayIn } from '#shared/domain/text.ts'
import { ClampedText } from '../../components/ClampedText.tsx'
import { useLanguage } from '../../components/format.ts'
import { type Column, List } from '../../components/List.tsx'
import form from './ComposeForm.module.css'
import styles from './VendorMatrix.module.css'

interface VendorMatrixProps {
  message: MaximMessage
  descriptor: ProviderDescriptor
  stage: Stage
}

type Row = { field: EffectiveField; known: Field | undefined }

/** What each vendor’s phone is really told, with the source of every value, silent defaults included. */
export function VendorMatrix({ message, descriptor, stage }: VendorMatrixProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const values = effectiveValues(message)
  const rows = effectiveFields.map((field) => ({ field, known: knownField(descriptor, field) }))
  const vendorName = (vendor: MaximVendor) => {
    const label = descriptor.groups?.find(({ id }) => id === vendor)?.label
    return label ? sayIn(language, label) : vendor
  }
  const say = ({ field, known }: Row, value: string) => {
    const option = known?.options?.find((one) => String(one.value) === value)
    return field === 'badge' || !option ? value : sayIn(language, option.label)
  }
  const columns: Column<Row>[] = [
    {
      title: t('matrix.field'),
      short: true,
      cell: (row) => (row.known ? sayIn(language, row.known.label) : row.field),
    },
    ...maximVendors.map((vendor) => ({
      title: vendorName(vendor),
      cell: (row: Row) => {
        const { value, source } = values[vendor][row.field]
        const isOdd = isTestSwitch(row.field, value) && stage === 'production'
        return (
          <span className={styles['cell']} data-source={source}>
            {value !== null && <ClampedText text={say(row, value)} oneLine />}
            <small>{source === 'none' ? '—' : t(`matrix.source.${source}`)}</small>
            {isOdd && <strong>{t('matrix.testOnProduction')}</strong>}
          </span>
        )
      },
    })),
  ]
  return (
    <details className={form['more']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('matrix.heading')}</h2>
      </summary>
      <p className="quiet">{t(message.type === 'cmd' ? 'matrix.cmd' : 'matrix.text')}</p>
      {/* folded in, it would repeat every text of the message */}
      {isOpen && (
        <div className={styles['matrix']}>
          <List label={t('matrix.heading')} rows={rows} columns={columns} keyOf={({ field }) => field} />
        </div>
      )}
    </details>
  )
}

/** The field as the form names it: of the message, of `android`, or of the one vendor that has it. */
function knownField({ messageFields = [] }: ProviderDescriptor, field: EffectiveField): Field | undefined {
  const paths = ['message', 'message.android', ...maximVendors.map((vendor) => `message.${vendor}`)]
  return paths.flatMap((path) => messageFields.filter((one) => one.path === `${path}.${field}`))[0]
}

const isTestSwitch = (field: EffectiveField, value: EffectiveValue['value']): boolean =>
  field === 'push_mode' && value === '1'
