import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MaximContent } from '#shared/domain/maxim-content.ts'

type Kind = MaximContent['message']['type']
const kinds: readonly Kind[] = ['text', 'image', 'cmd']

/** What sort of message it is. */
export function KindChoice({ kind, onChange }: { kind: Kind; onChange: (kind: Kind) => void }) {
  const { t } = useTranslation()
  const options = kinds.map((value) => ({ value, label: t(`compose.kinds.${value}`) }))
  return <Segmented aria-label={t('compose.kind')} options={options} value={kind} onChange={onChange} />
}
