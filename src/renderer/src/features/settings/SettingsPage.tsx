import { Button, Input, Segmented } from 'antd'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/contract/settings.ts'
import type { Language } from '#shared/domain/text.ts'
import { useSettings, useUpdateSettings } from '../../bridge/queries.ts'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Field, hintId } from '../../components/Field.tsx'
import { languages } from '../../components/languages.ts'
import { Page, Panel } from '../../components/Panel.tsx'
import { AboutPanel } from './AboutPanel.tsx'
import { DataPanel } from './DataPanel.tsx'
import { NetworkForm } from './NetworkForm.tsx'
import { NotificationPanel } from './NotificationPanel.tsx'
import { RetentionPanel } from './RetentionPanel.tsx'
import { SafetyForm } from './SafetyForm.tsx'
import styles from './Settings.module.css'
import { SupportPanel } from './SupportPanel.tsx'
import { VaultSettings } from './VaultSettings.tsx'
import { VendorTable } from './VendorTable.tsx'
import { WordsForm } from './WordsForm.tsx'

const themes = ['system', 'light', 'dark'] as const

/** Who is at the console, how it looks, and how credentials are kept. */
export default function SettingsPage() {
  const { t } = useTranslation()
  const settings = useSettings().data
  const update = useUpdateSettings()
  if (!settings) return null
  return (
    <Page title={t('settings.title')}>
      <ErrorNote error={update.error} />
      <Group name={t('about.groups.person')}>
        <Panel title={t('settings.operator.heading')}>
          <OperatorForm
            key={settings.operator}
            operator={settings.operator ?? ''}
            onSave={(operator) => update.mutate({ operator })}
          />
        </Panel>
        <Panel title={t('settings.appearance.heading')}>
          <dl className={styles['choices']}>
            <dt>{t('settings.appearance.language')}</dt>
            <dd>
              <Segmented<Language>
                aria-label={t('settings.appearance.language')}
                options={languages}
                value={settings.language}
                onChange={(language) => update.mutate({ language })}
              />
            </dd>
            <dt>{t('settings.appearance.theme')}</dt>
            <dd>
              <Segmented<Settings['theme']>
                aria-label={t('settings.appearance.theme')}
                options={themes.map((value) => ({ value, label: t(`settings.appearance.themes.${value}`) }))}
                value={settings.theme}
                onChange={(theme) => update.mutate({ theme })}
              />
            </dd>
          </dl>
        </Panel>
        <NotificationPanel />
      </Group>
      <Group name={t('about.groups.sending')}>
        <Panel title={t('settings.safety.heading')}>
          <SafetyForm key={JSON.stringify(settings.safety)} safety={settings.safety} />
        </Panel>
        <Panel title={t('safety.words.heading')}>
          <WordsForm key={settings.words.join('\n')} words={settings.words} />
        </Panel>
        <Panel title={t('safety.vendors.heading')}>
          <VendorTable />
        </Panel>
      </Group>
      <Group name={t('about.groups.access')}>
        <Panel title={t('settings.vault.heading')}>
          <VaultSettings idleMinutes={settings.vaultIdleMinutes} />
        </Panel>
        <Panel title={t('settings.network.heading')}>
          <NetworkForm key={JSON.stringify(settings.network)} network={settings.network} />
        </Panel>
      </Group>
      <Group name={t('about.groups.data')}>
        <RetentionPanel />
        <DataPanel />
        <SupportPanel />
      </Group>
      <AboutPanel />
    </Page>
  )
}

function Group({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={styles['group']} aria-label={name}>
      <p className={styles['groupName']}>{name}</p>
      {children}
    </section>
  )
}

function OperatorForm({ operator, onSave }: { operator: string; onSave: (operator: string) => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState(operator)
  const isChanged = name.trim() !== '' && name.trim() !== operator
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isChanged) onSave(name.trim())
  }
  return (
    <form className={styles['narrow']} onSubmit={submit}>
      <Field id="operator" label={t('settings.operator.label')} hint={t('settings.operator.hint')}>
        <Input
          id="operator"
          aria-describedby={hintId('operator')}
          maxLength={40}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Button htmlType="submit" disabled={!isChanged}>
        {t('common.save')}
      </Button>
    </form>
  )
}
