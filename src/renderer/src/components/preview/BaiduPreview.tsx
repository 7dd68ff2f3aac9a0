import { useTranslation } from 'react-i18next'
import type { BaiduContent } from '#shared/domain/baidu-content.ts'
import { openingOf } from '#shared/domain/text-length.ts'
import { BadgeNote } from './BadgeNote.tsx'
import { BaiduSize } from './BaiduSize.tsx'
import notes from './Notes.module.css'
import { Notification } from './Notification.tsx'
import { PreviewPanel } from './PreviewPanel.tsx'
import { Scene } from './Scene.tsx'
import { written } from './written.ts'

/** What a phone shows of a Baidu push, by its shape, and how large the whole is. */
export function BaiduPreview({ content }: { content: BaiduContent }) {
  const { t } = useTranslation()
  return (
    <PreviewPanel note={t('preview.limits')}>
      {content.shape === 'android-notification' && <AndroidCards android={content.android ?? {}} />}
      {content.shape === 'ios' && <IosCard ios={content.ios ?? {}} />}
      {content.shape === 'android-message' && <ForTheApp text={written(content.text)} />}
      <BaiduSize content={content} />
    </PreviewPanel>
  )
}

function AndroidCards({ android }: { android: NonNullable<BaiduContent['android']> }) {
  const { t } = useTranslation()
  const app = t('preview.app')
  const body = written(android.description)
  const title = written(android.title) || (body === '' ? '' : app)
  return (
    <>
      <Scene caption={t('preview.collapsed')} platform="android">
        <Notification app={app} title={title} body={body} lines="one" />
      </Scene>
      <Scene caption={t('preview.expanded')} platform="android">
        <Notification app={app} title={title} body={body} lines="ten" />
      </Scene>
    </>
  )
}

function IosCard({ ios: { title, body, badge } }: { ios: NonNullable<BaiduContent['ios']> }) {
  const { t } = useTranslation()
  const shown = { app: t('preview.app'), title: written(title), body: written(body) }
  return (
    <>
      <Scene caption={t('preview.lock')} platform="ios" isLocked>
        <Notification {...shown} lines="four" />
      </Scene>
      {badge === undefined ? (
        <p className={notes['quiet']}>{t('preview.badge.stays')}</p>
      ) : (
        <BadgeNote badge={{ adds: false, count: badge, isAssumed: false }} />
      )}
      <Scene caption={t('preview.banner')} platform="ios">
        <Notification {...shown} lines="two" />
      </Scene>
    </>
  )
}

/** As much of it as there is room for. */
const painted = 600

function ForTheApp({ text }: { text: string }) {
  const { t } = useTranslation()
  return (
    <>
      <p>{t('preview.toApp')}</p>
      {text === '' ? (
        <p className="quiet">{t('preview.contentEmpty')}</p>
      ) : (
        <div className={notes['handed']}>
          <p>{openingOf(text, painted)}</p>
        </div>
      )}
    </>
  )
}
