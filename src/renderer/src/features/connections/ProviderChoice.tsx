import { Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ProviderDescriptor, ProviderId } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useLanguage } from '../../components/format.ts'
import styles from './ConnectionForm.module.css'

interface ProviderChoiceProps {
  providers: readonly ProviderDescriptor[]
  value: ProviderId
  onChange: (provider: ProviderId) => void
}

/** Which provider the account is at, with what each is for. */
export function ProviderChoice({ providers, value, onChange }: ProviderChoiceProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const options = providers.map(({ id, name }) => ({
    value: id,
    label: (
      <>
        {sayIn(language, name)} <span className="quiet">· {t(`connections.purpose.${id}`)}</span>
      </>
    ),
  }))
  return (
    <fieldset className={styles['providers']}>
      <legend>{t('connections.fields.provider')}</legend>
      <Radio.Group vertical value={value} options={options} onChange={(event) => onChange(event.target.value)} />
    </fieldset>
  )
}
