import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type EffectiveField,
  effectiveFields,
  effectiveValues,
  isForAll,
  oddVendors,
} from '#shared/domain/effective-values.ts'
import type { Field } from '#shared/domain/field.ts'
import { type MaximMessage, maximVendors } from '#shared/domain/maxim-content.ts'
import { lintPushMode } from '#shared/domain/maxim-lint/channels.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'
import { sayIn } from '#shared/domain/text.ts'
import { formatCount, useLanguage } from '../../../components/format.ts'
import { scrollable } from '../../../components/scrollable.ts'
import form from '../ComposeForm.module.css'
import { MatrixCell } from './MatrixCell.tsx'
import styles from './VendorMatrix.module.css'

interface VendorMatrixProps {
  message: MaximMessage
  descriptor: ProviderDescriptor
  stage: Stage
}

/** What each vendor’s phone is really told, with the source of every value, silent defaults included. */
export function VendorMatrix({ message, descriptor, stage }: VendorMatrixProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const values = effectiveValues(message)
  const odd = Object.fromEntries(effectiveFields.map((field) => [field, oddVendors(values, field)]))
  const count = Object.values(odd).flat().length
  const [modeCheck] = lintPushMode(message, stage)
  return (
    <details className={form['more']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('matrix.heading')}</h2>
        {count > 0 && (
          <span className={form['count']}>{t('matrix.odd', { count, n: formatCount(count, language) })}</span>
        )}
        {modeCheck && <span className={styles['unfit']}>! {t('matrix.unfit')}</span>}
      </summary>
      <p className="quiet">{t(message.type === 'cmd' ? 'matrix.cmd' : 'matrix.text')}</p>
      {/* folded in, it would repeat every text of the message */}
      {isOpen && (
        <section className={styles['scroll']} {...scrollable(t('matrix.heading'), 'region')}>
          <table className={styles['matrix']}>
            <thead>
              <tr>
                <th scope="col">{t('matrix.field')}</th>
                {maximVendors.map((vendor) => {
                  const label = descriptor.groups.find(({ id }) => id === vendor)?.label
                  return (
                    <th key={vendor} scope="col">
                      {label ? sayIn(language, label) : vendor}
                    </th>
                  )
                })}
              </tr>
            </thead>
            <tbody>
              {effectiveFields.map((field) => {
                const known = knownField(descriptor, field)
                const [first] = maximVendors
                // one for all of them, which has room for more of a text
                const isShared = isForAll(field)
                const shown = isShared ? [first] : maximVendors
                return (
                  <tr key={field}>
                    <th scope="row">{known ? sayIn(language, known.label) : field}</th>
                    {shown.map((vendor) => (
                      <MatrixCell
                        key={vendor}
                        span={isShared ? maximVendors.length : 1}
                        known={field === 'badge' ? undefined : known}
                        effective={values[vendor][field]}
                        isOdd={odd[field]?.includes(vendor) ?? false}
                        isUnfit={modeCheck !== undefined && field === 'push_mode' && vendor === 'vivo'}
                      />
                    ))}
                  </tr>
                )
              })}
            </tbody>
          </table>
          {modeCheck && <p className={styles['why']}>! {sayIn(language, modeCheck.text)}</p>}
        </section>
      )}
    </details>
  )
}

/** The field as the form names it: of the message, of `android`, or of the one vendor that has it. */
function knownField({ messageFields }: ProviderDescriptor, field: EffectiveField): Field | undefined {
  const paths = ['message', 'message.android', ...maximVendors.map((vendor) => `message.${vendor}`)]
  return paths.flatMap((path) => messageFields.filter((one) => one.path === `${path}.${field}`))[0]
}
