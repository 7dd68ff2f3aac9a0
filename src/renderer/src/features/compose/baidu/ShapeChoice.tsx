import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { type BaiduContent, type BaiduShape, baiduShapeSchema } from '#shared/domain/baidu-content.ts'

interface ShapeChoiceProps {
  content: BaiduContent
  onChange: (content: BaiduContent) => void
}

/** The form of the message. What was written for another one stays in the draft and is not sent. */
export function ShapeChoice({ content, onChange }: ShapeChoiceProps) {
  const { t } = useTranslation()
  const options = baiduShapeSchema.options.map((value) => ({ value, label: t(`baidu.shapes.${value}`) }))
  return (
    <Segmented<BaiduShape>
      aria-label={t('baidu.shape')}
      options={options}
      value={content.shape}
      onChange={(shape) => onChange({ ...content, shape })}
    />
  )
}
