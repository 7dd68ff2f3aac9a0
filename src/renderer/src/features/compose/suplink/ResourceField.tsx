import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { Field as FieldData } from '#shared/domain/field.ts'
import type { FileKind } from '#shared/domain/file-kind.ts'
import { resourceNumber } from '#shared/domain/resource.ts'
import { Field, hintId } from '../../../components/Field.tsx'
import { TypedField } from '../../../components/fields/TypedField.tsx'
import { useResource } from '../../../components/resources/use-resource.ts'
import { ChosenResource } from './ChosenResource.tsx'
import { inBoth } from './in-both.ts'
import { ResourceDoubt } from './ResourceDoubt.tsx'
import styles from './Suplink.module.css'
import { usePicker } from './use-picker.tsx'

interface ResourceFieldProps {
  field: FieldData
  connection: Connection
  wanted: FileKind
  value: number | undefined
  error: string | undefined
  onChange: (resourceId: number | undefined) => void
}

/** The picture, video, voice or file of a message: one that was uploaded, a new one, or an id from elsewhere. */
export function ResourceField({ field, connection, wanted, value, error, onChange }: ResourceFieldProps) {
  const { t } = useTranslation()
  const [isByHand, setByHand] = useState(false)
  const resource = useResource(connection, value)
  const picker = usePicker({
    connection,
    wanted,
    take: ({ resourceId }) => resourceNumber(resourceId),
    onPick: (id) => {
      setByHand(false)
      onChange(id)
    },
  })
  const groupId = `${field.path}-choice`
  return (
    <>
      <Field
        id={groupId}
        label={t(`resources.labels.${wanted}`)}
        name="resourceId"
        isGroup
        hint={value === undefined ? t('resources.hint') : undefined}
        error={isByHand || error === undefined ? undefined : t('resources.missing')}
        tool={
          !isByHand && (
            <Button size="small" type="link" onClick={() => setByHand(true)}>
              {t('resources.byHand')}
            </Button>
          )
        }
      >
        <div className={styles['choice']} data-invalid={error !== undefined && !isByHand}>
          {value !== undefined && <ChosenResource id={value} resource={resource} />}
          <Button aria-describedby={hintId(groupId)} onClick={picker.open}>
            {t(value === undefined ? `resources.choose.${wanted}` : 'resources.change')}
          </Button>
          {value !== undefined && (
            <Button type="text" onClick={() => onChange(undefined)}>
              {t('resources.clear')}
            </Button>
          )}
        </div>
      </Field>
      {isByHand && (
        <TypedField
          field={{ ...field, hint: inBoth(t('resources.byHandHint')) }}
          value={value}
          error={error}
          onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
        />
      )}
      <ResourceDoubt resource={resource} wanted={wanted} />
      {picker.dialog}
    </>
  )
}
