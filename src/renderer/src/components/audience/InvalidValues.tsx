import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { InvalidRecipient } from '#shared/domain/table.ts'
import { useMask } from '../../masking/use-mask.ts'
import { copyText } from '../copy-text.ts'
import { formatCount, useLanguage } from '../format.ts'
import { List } from '../List.tsx'
import styles from './AudienceImport.module.css'

interface InvalidValuesProps {
  /** The first ones. */
  listed: readonly InvalidRecipient[]
  count: number
}

/** Values that can't be recipients, with line and reason, to copy and mend. */
export function InvalidValues({ listed, count }: InvalidValuesProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide } = useMask()
  const { message } = App.useApp()
  const n = formatCount(count, language)
  const heading = t('audiences.invalid.heading', { n })
  const placed = listed.map(({ line, text, reason }) => ({
    place: t('audiences.invalid.line', { line }),
    text,
    why: t(`audiences.invalid.reasons.${reason}`),
  }))
  const copy = () =>
    void copyText(placed.map(({ place, text, why }) => `${place}\t${text}\t${why}`).join('\n')).then(
      () => message.success(t('common.copied')),
      () => message.warning(heading),
    )
  return (
    <div className={styles['invalid']}>
      <div className={styles['invalidHead']}>
        <span>{heading}</span>
        <Button size="small" onClick={copy}>
          {t('common.copy')}
        </Button>
      </div>
      <div className={styles['scroll']}>
        <List
          label={heading}
          rows={placed.map((row, index) => ({ ...row, index }))}
          keyOf={({ index }) => index}
          columns={[
            { title: t('audiences.invalid.columns.line'), short: true, cell: ({ place }) => place },
            { title: t('audiences.invalid.columns.value'), wide: true, cell: ({ text }) => <code>{hide(text)}</code> },
            { title: t('audiences.invalid.columns.reason'), cell: ({ why }) => why },
          ]}
        />
      </div>
      {count > listed.length && (
        <p className="quiet">{t('audiences.invalid.first', { n, shown: formatCount(listed.length, language) })}</p>
      )}
    </div>
  )
}
