import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useExport } from '../../components/export/use-export.tsx'
import { Panel } from '../../components/Panel.tsx'

/** One file for whoever helps when something is wrong. */
export function SupportPanel() {
  const { t } = useTranslation()
  const { isBusy, run } = useExport()
  return (
    <Panel
      title={t('support.heading')}
      extra={
        <Button loading={isBusy} onClick={() => run(async () => ({ kind: 'support', format: 'json' }))}>
          {t('support.save')}
        </Button>
      }
    >
      <p className="quiet">{t('support.text')}</p>
    </Panel>
  )
}
