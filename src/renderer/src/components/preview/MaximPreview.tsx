import { Segmented } from 'antd'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { vendorTableDate } from '#shared/domain/vendor-limits.ts'
import { AndroidPreview } from './AndroidPreview.tsx'
import { IosPreview } from './IosPreview.tsx'
import styles from './Notes.module.css'
import { PreviewPanel } from './PreviewPanel.tsx'
import type { PreviewAccount } from './preview-account.ts'
import { VendorPreview } from './VendorPreview.tsx'

const screens = ['ios', 'android', 'vendors'] as const
type Screen = (typeof screens)[number]

export interface MaximPreviewProps {
  content: MaximContent
  connection: PreviewAccount
  descriptor: ProviderDescriptor
}

const previews = { ios: IosPreview, android: AndroidPreview, vendors: VendorPreview }

/** What a phone shows of a MaxIM message, while it is typed. */
export function MaximPreview(props: MaximPreviewProps) {
  const { t } = useTranslation()
  const [screen, setScreen] = useState<Screen>('ios')
  const Preview = previews[screen]
  return (
    <PreviewPanel
      note={t('preview.vendorLimits', { date: vendorTableDate })}
      extra={<ScreenChoice value={screen} onChange={setScreen} />}
    >
      {props.content.message.type === 'cmd' ? (
        <p className={styles['nothing']}>{t('preview.nothing')}</p>
      ) : (
        <Preview {...props} />
      )}
    </PreviewPanel>
  )
}

const ScreenChoice = memo(function ScreenChoice(choice: { value: Screen; onChange: (value: Screen) => void }) {
  const { t } = useTranslation()
  return (
    <Segmented
      aria-label={t('preview.screen')}
      options={screens.map((value) => ({ value, label: t(`preview.screens.${value}`) }))}
      {...choice}
    />
  )
})
