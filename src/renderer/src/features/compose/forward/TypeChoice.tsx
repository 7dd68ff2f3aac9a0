import { Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field, hintId, labelId } from '../../../components/Field.tsx'
import { isTemplateType, type TemplateType, templateTypes } from './choose-type.ts'

interface TypeChoiceProps {
  type: string
  onChange: (type: string) => void
}

const groupId = 'event-type-kind'

/** One of the documented types, or one of the operator's own, whose name is kept while another is looked at. */
export function TypeChoice({ type, onChange }: TypeChoiceProps) {
  const { t } = useTranslation()
  const isOwn = !isTemplateType(type)
  const [own, setOwn] = useState(isOwn ? type : '')
  const choose = (value: TemplateType | 'own') => {
    if (isOwn) setOwn(type)
    onChange(value === 'own' ? own : value)
  }
  return (
    <Field id={groupId} label={t('forwarding.type')} name="type" isGroup>
      <Radio.Group
        aria-labelledby={labelId(groupId)}
        aria-describedby={hintId(groupId)}
        optionType="button"
        options={[
          ...templateTypes.map((value) => ({ value, label: `${t(`forwarding.types.${value}`)} ${value}` })),
          { value: 'own' as const, label: t('forwarding.types.own') },
        ]}
        value={isOwn ? 'own' : type}
        onChange={(event) => choose(event.target.value as TemplateType | 'own')}
      />
    </Field>
  )
}
