import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { formPaths } from '#shared/domain/content-transfer.ts'
import { toldApart } from '#shared/domain/told-apart.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { ClampedText } from '../ClampedText.tsx'
import type { FormValue } from '../fields/form.ts'
import { getAt } from '../fields/path.ts'
import { useFieldFacts } from '../fields/use-field-facts.ts'
import { formatCount, useLanguage } from '../format.ts'
import styles from './TransferNote.module.css'
import { useProviderName } from './use-provider-name.ts'
import { useTransferNote } from './use-transfer-note.ts'

/** What this draft got from another provider's message, and with its values what it did not, until somebody closes it. */
export function TransferNote({ draftId }: { draftId: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { told, dismiss } = useTransferNote()
  const factsOf = useFieldFacts()
  const nameOf = useProviderName()
  const descriptor = useDescriptor(told?.source.provider)
  if (told?.draftId !== draftId || !descriptor) return null
  const { source, to, transfer } = told
  // whatever its form and account were: what was set is told
  const fields = toldApart(descriptor.messageFields, descriptor.groups).map(({ when: _, ...field }) => field)
  const facts = factsOf(fields, (path) => getAt(source, path) as FormValue | undefined)
  const carried = new Set(transfer.carried.map(({ from }) => from).filter((path) => !formPaths.has(path)))
  const copied = facts.filter(({ path }) => carried.has(path)).map(({ label }) => label)
  const left = facts.filter(({ path }) => transfer.left.includes(path))
  return (
    <Alert
      className={styles['note'] ?? ''}
      type="info"
      closable={{ 'aria-label': t('common.close'), onClose: dismiss }}
      title={t('transfer.takenTitle', {
        from: nameOf(source.provider),
        fields: copied.join(language === 'en' ? ', ' : '、'),
      })}
      description={
        left.length === 0 ? (
          t('transfer.takenAll')
        ) : (
          <>
            <p>
              {t('transfer.leftTitle', {
                count: left.length,
                n: formatCount(left.length, language),
                to: nameOf(to),
              })}
            </p>
            <dl className={styles['left']}>
              {left.map(({ path, label, words }) => (
                <div key={path}>
                  <dt>{label}</dt>
                  <dd>
                    <ClampedText text={words} oneLine />
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )
      }
    />
  )
}
