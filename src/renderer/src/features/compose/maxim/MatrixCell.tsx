import { useTranslation } from 'react-i18next'
import type { EffectiveValue } from '#shared/domain/effective-values.ts'
import type { Field } from '#shared/domain/field.ts'
import { sayIn } from '#shared/domain/text.ts'
import { ClampedText } from '../../../components/ClampedText.tsx'
import { useLanguage } from '../../../components/format.ts'
import styles from './VendorMatrix.module.css'

interface MatrixCellProps {
  /** How many vendors it stands for. */
  span: number
  /** The field whose options name the value. */
  known: Field | undefined
  effective: EffectiveValue
  /** Other than what most vendors are told. */
  isOdd: boolean
  /** It doesn’t fit the connection’s stage. */
  isUnfit: boolean
}

/** What a vendor's phone is told of one field, and where that comes from. */
export function MatrixCell({ span, known, effective: { value, source }, isOdd, isUnfit }: MatrixCellProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const option = known?.options?.find((one) => String(one.value) === value)
  return (
    <td colSpan={span} className={isOdd ? styles['odd'] : undefined} data-source={source}>
      <span className={styles['cell']}>
        {value !== null && <ClampedText text={option ? sayIn(language, option.label) : value} oneLine={span === 1} />}
        <small>
          {source === 'none' ? '—' : t(`matrix.source.${source}`)}
          {span > 1 && ` · ${t('matrix.alike')}`}
        </small>
        {isUnfit && <strong>! {t('matrix.unfit')}</strong>}
      </span>
    </td>
  )
}
