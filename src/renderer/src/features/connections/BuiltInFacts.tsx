import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { isPrivateField } from '#shared/domain/private-names.ts'
import { isAsked, type ProviderDescriptor } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import { addsTo } from '../../components/Field.tsx'
import { useLanguage } from '../../components/format.ts'
import { useMask } from '../../masking/use-mask.ts'
import styles from './ConnectionForm.module.css'

interface BuiltInFactsProps {
  connection: Connection
  descriptor: ProviderDescriptor
}

/** What the console itself sets for its practice connection: to be read, not changed. */
export function BuiltInFacts({ connection, descriptor }: BuiltInFactsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide, url } = useMask()
  const shown = ({ name, secret, options }: ProviderDescriptor['fields'][number]) => {
    if (secret) return t('connections.secretManaged')
    const value = connection.settings[name] || options?.[0]?.value
    const option = options?.find((one) => one.value === value)
    if (option) return sayIn(language, option.label)
    return isPrivateField(name) ? hide(value ?? '') : value
  }
  const fields = descriptor.fields.filter((field) => isAsked(field, descriptor.fields, connection.settings))
  return (
    <>
      <dl className={styles['facts']}>
        <dt>{t('connections.fields.stage')}</dt>
        <dd>{t(`shell.stage.${connection.stage}`)}</dd>
        <dt>{sayIn(language, descriptor.baseUrl.label)}</dt>
        <dd>{url(connection.baseUrl)}</dd>
        {fields.map((field) => (
          <div key={field.name} className={styles['fact']}>
            <dt>
              {sayIn(language, field.label)}{' '}
              {addsTo(sayIn(language, field.label), field.providerName) && <code>{field.providerName}</code>}
            </dt>
            <dd>{shown(field) || t('common.none')}</dd>
          </div>
        ))}
      </dl>
      <p className={`quiet ${styles['managed']}`}>{t('connections.managed')}</p>
    </>
  )
}
