import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Stage, stageSchema } from '#shared/domain/stage.ts'
import { hintId } from '../../components/Field.tsx'
import styles from './ConnectionForm.module.css'

interface StageChoiceProps {
  value: Stage
  error: string | undefined
  onChange: (stage: Stage) => void
}

/** Where a connection's messages arrive, with what each stage means. */
export function StageChoice({ value, error, onChange }: StageChoiceProps) {
  const { t } = useTranslation()
  return (
    <fieldset className={styles['stages']} aria-describedby={hintId('stage')} data-invalid={error !== undefined}>
      <legend>{t('connections.fields.stage')}</legend>
      <Radio.Group
        value={value}
        options={stageSchema.options.map((stage) => ({ value: stage, label: t(`shell.stage.${stage}`) }))}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={hintId('stage')} className={error ? styles['error'] : 'quiet'}>
        {error ?? t(`connections.stageHint.${value}`)}
      </p>
    </fieldset>
  )
}
