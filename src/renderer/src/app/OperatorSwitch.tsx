import { Dropdown } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useSettings, useUpdateSettings } from '../bridge/queries.ts'
import styles from './TitleBand.module.css'

/** Who is at the console; another name known here is two clicks away. */
export function OperatorSwitch() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const settings = useSettings().data
  const update = useUpdateSettings()
  if (!settings?.operator) return null
  const items = [
    ...settings.operators.map((name) => ({ key: `name:${name}`, label: name })),
    { type: 'divider' as const },
    { key: 'other', label: t('shell.otherOperator') },
  ]
  const choose = (key: string) =>
    key === 'other' ? navigate('/settings') : update.mutate({ operator: key.slice('name:'.length) })
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, selectedKeys: [`name:${settings.operator}`], onClick: ({ key }) => choose(key) }}
    >
      <button
        type="button"
        className={styles['switch']}
        aria-haspopup="menu"
        aria-label={`${t('shell.switchOperator')}: ${settings.operator}`}
      >
        {settings.operator} ▾
      </button>
    </Dropdown>
  )
}
