import { Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { Field, hintId } from '../../components/Field.tsx'
import styles from './ComposeForm.module.css'
import { useFieldFaults } from './use-field-faults.ts'

interface SettingSectionProps {
  content: MaximContent
  onChange: (content: MaximContent) => void
  onMessage: (change: Partial<MaximContent['message']>) => void
}

type Strategy = NonNullable<MaximContent['setting']['distribution_strategy']>
/** Without a strategy the provider's own counts; what else is set stays. */
function withStrategy({ distribution_strategy: _, ...others }: MaximContent['setting'], strategy: Strategy | '') {
  return strategy === '' ? others : { ...others, distribution_strategy: strategy }
}

const strategies: (Strategy | '')[] = ['', 'combined', 'mxpush_only', 'ospush_only']

/** How the message travels and what goes with it. */
export function SettingSection({ content, onChange, onMessage }: SettingSectionProps) {
  const { t } = useTranslation()
  const faults = useFieldFaults(content.message)
  const options: { value: Strategy | ''; label: string }[] = strategies.map((value) => ({
    value,
    label: t(`compose.fields.strategies.${value || 'default'}`),
  }))
  return (
    <section aria-labelledby="setting-heading">
      <h2 id="setting-heading">{t('compose.settings')}</h2>
      <div className={styles['pair']}>
        <Field id="strategy" label={t('compose.fields.strategy')} name="distribution_strategy">
          <Select<Strategy | ''>
            id="strategy"
            className="fill"
            options={options}
            value={content.setting.distribution_strategy ?? ''}
            onChange={(value) => onChange({ ...content, setting: withStrategy(content.setting, value) })}
          />
        </Field>
        <Field
          id="badge"
          label={t('compose.fields.badge')}
          name="badge"
          hint={t('compose.fields.badgeHint')}
          error={faults.badge}
        >
          <Input
            id="badge"
            aria-describedby={hintId('badge')}
            aria-invalid={faults.badge !== undefined}
            value={content.message.badge ?? ''}
            maxLength={20}
            onChange={(event) => onMessage({ badge: event.target.value })}
          />
        </Field>
      </div>
      <Field id="ext" label={t('compose.fields.ext')} name="ext" hint={t('compose.fields.extHint')} error={faults.ext}>
        <Input.TextArea
          id="ext"
          className="mono"
          aria-describedby={hintId('ext')}
          aria-invalid={faults.ext !== undefined}
          rows={1}
          placeholder={'{"key1": 123}'}
          spellCheck={false}
          value={content.message.ext ?? ''}
          onChange={(event) => onMessage({ ext: event.target.value })}
        />
      </Field>
    </section>
  )
}
