import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Page } from '../components/Panel.tsx'
import { Gate } from './Gate.tsx'

/** What stands in the place of a screen that failed, with the way on. */
export function CrashNote({ words, in: place }: { words: 'crashed' | 'notFetched'; in: 'window' | 'screen' }) {
  const { t } = useTranslation()
  const title = t(`shell.${words}.title`)
  const text = t(`shell.${words}.text`)
  const reload = (
    <Button type="primary" onClick={() => window.location.reload()}>
      {t('shell.reload')}
    </Button>
  )
  if (place === 'window')
    return (
      <Gate title={title} text={text}>
        {reload}
      </Gate>
    )
  return (
    <Page title={title}>
      <p>{text}</p>
      <p>{reload}</p>
    </Page>
  )
}
