import { Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Operation } from '#shared/domain/operation.ts'
import { isPrivateField } from '#shared/domain/private-names.ts'
import { sayIn } from '#shared/domain/text.ts'
import { MaskedInput } from '../../masking/MaskedInput.tsx'
import { useMask } from '../../masking/use-mask.ts'
import { Field, hintId } from '../Field.tsx'
import { useLanguage } from '../format.ts'
import type { useCall } from './use-call.ts'

interface TypeAgainProps {
  operation: Operation
  call: Pick<ReturnType<typeof useCall>, 'typedAgain' | 'typeAgain' | 'errors'>
}

/** Before what can't be undone: the value that says whom it concerns, once more. */
export function TypeAgain({ operation, call: { typedAgain, typeAgain, errors } }: TypeAgainProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { isOn, hide } = useMask()
  const field = operation.fields.find(({ path }) => path === operation.typeAgain)
  if (!field) return null
  return (
    <Field
      id="typedAgain"
      label={t('calls.typeAgain', { label: sayIn(language, field.label) })}
      hint={t('calls.typeAgainHint')}
      error={errors['typedAgain']}
    >
      {isOn && isPrivateField(field.path) ? (
        <MaskedInput id="typedAgain" aria-describedby={hintId('typedAgain')} shown={hide(typedAgain)} />
      ) : (
        <Input
          id="typedAgain"
          aria-describedby={hintId('typedAgain')}
          aria-invalid={errors['typedAgain'] !== undefined}
          autoComplete="off"
          spellCheck={false}
          value={typedAgain}
          onChange={(event) => typeAgain(event.target.value)}
        />
      )}
    </Field>
  )
}
