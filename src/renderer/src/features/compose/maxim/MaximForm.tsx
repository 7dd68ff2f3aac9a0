import { lazy, type ReactNode, Suspense, useCallback, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { sayIn } from '#shared/domain/text.ts'
import type { FormValues } from '../../../components/fields/form.ts'
import { useLanguage } from '../../../components/format.ts'
import { contentValues } from '../content-values.ts'
import type { MessageFormProps } from '../MessageForm.tsx'
import { ContentSection } from './ContentSection.tsx'
import { faultsOf } from './faults.ts'
import tabStyles from './PlatformTabs.module.css'
import { StrategyField } from './StrategyField.tsx'
import { VendorMatrix } from './VendorMatrix.tsx'

/** No part of the first screen. */
const PlatformTabs = lazy(() => import('./PlatformTabs.tsx'))

interface MaximFormProps extends Omit<MessageFormProps, 'content' | 'isRefused'> {
  content: MaximContent
  children: ReactNode
}

/** MaxIM's own form: the five fields of every message, then all others by whom they are for. */
export function MaximForm({ descriptor, connection, content, refused, onChange, children }: MaximFormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const faults = faultsOf(content, refused)
  const words = (id: string): string | undefined => faults[id] && sayIn(language, faults[id])
  const latest = useRef({ content, onChange })
  useLayoutEffect(() => {
    latest.current = { content, onChange }
  })
  const set: FormValues['set'] = useCallback((path, value) => contentValues(latest.current).set(path, value), [])
  const { message, setting } = content
  return (
    <>
      <ContentSection
        connectionId={connection.id}
        message={message}
        errors={{ title: words('title'), attachment: words('attachment') }}
        onChange={(change) => onChange({ ...content, message: { ...message, ...change } })}
      />
      {children}
      <section aria-labelledby="setting-heading">
        <h2 id="setting-heading">{t('compose.settings')}</h2>
        <StrategyField setting={setting} onChange={(next) => onChange({ ...content, setting: next })} />
        <Suspense fallback={<div className={tabStyles['tabs']} />}>
          <PlatformTabs descriptor={descriptor} connection={connection} content={content} faults={faults} set={set} />
        </Suspense>
      </section>
      <VendorMatrix message={message} descriptor={descriptor} stage={connection.stage} />
    </>
  )
}
