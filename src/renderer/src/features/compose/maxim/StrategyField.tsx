import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { Field } from '../../../components/Field.tsx'

type Setting = MaximContent['setting']
type Strategy = NonNullable<Setting['distribution_strategy']>

/** Without a strategy the provider's own counts; what else is set stays. */
function withStrategy({ distribution_strategy: _, ...others }: Setting, strategy: Strategy | ''): Setting {
  return strategy === '' ? others : { ...others, distribution_strategy: strategy }
}

const strategies: (Strategy | '')[] = ['', 'combined', 'mxpush_only', 'ospush_only']

/** How the message travels. */
export function StrategyField({ setting, onChange }: { setting: Setting; onChange: (setting: Setting) => void }) {
  const { t } = useTranslation()
  return (
    <Field id="strategy" label={t('compose.fields.strategy')} name="distribution_strategy">
      <Select<Strategy | ''>
        id="strategy"
        className="fill"
        options={strategies.map((value) => ({ value, label: t(`compose.fields.strategies.${value || 'default'}`) }))}
        value={setting.distribution_strategy ?? ''}
        onChange={(value) => onChange(withStrategy(setting, value))}
      />
    </Field>
  )
}
