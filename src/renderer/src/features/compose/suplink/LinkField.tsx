import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { Field } from '#shared/domain/field.ts'
import { resourceAddress } from '#shared/domain/resource.ts'
import { TypedField } from '../../../components/fields/TypedField.tsx'
import { usePicker } from './use-picker.tsx'

interface LinkFieldProps {
  field: Field
  connection: Connection
  value: string | undefined
  error: string | undefined
  onChange: (link: string | undefined) => void
}

/** Where a click on a card leads: an address that is typed, or the one of a file that was uploaded. */
export function LinkField({ field, connection, value, error, onChange }: LinkFieldProps) {
  const { t } = useTranslation()
  const picker = usePicker({
    connection,
    wanted: undefined,
    take: ({ downloadUrl }) => resourceAddress(connection.baseUrl, downloadUrl),
    onPick: onChange,
  })
  return (
    <>
      <TypedField
        field={field}
        value={value}
        error={error}
        tool={
          <Button size="small" type="link" onClick={picker.open}>
            {t('resources.link')}
          </Button>
        }
        onChange={(next) => onChange(typeof next === 'string' ? next : undefined)}
      />
      {picker.dialog}
    </>
  )
}
