import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { FileKind } from '#shared/domain/file-kind.ts'
import type { Operation } from '#shared/domain/operation.ts'
import { useApi } from '../../../bridge/api.ts'
import { AnswerLost } from '../../../bridge/bridge.ts'
import { useDescriptor } from '../../../bridge/queries.ts'
import { CallAction } from '../../../components/calls/CallAction.tsx'
import { CallAnswer } from '../../../components/calls/CallAnswer.tsx'
import { CallPreview } from '../../../components/calls/CallPreview.tsx'
import { CallProblem } from '../../../components/calls/CallProblem.tsx'
import { useCall } from '../../../components/calls/use-call.ts'
import { FieldList } from '../../../components/fields/FieldList.tsx'
import { Doubt } from './Doubt.tsx'
import { inBoth } from './in-both.ts'
import { isOtherKind } from './media.ts'
import type { PickedResource } from './ResourcePicker.tsx'
import styles from './Suplink.module.css'
import { useFileKind } from './use-file-kind.ts'

interface UploadPanelProps {
  connection: Connection
  wanted: FileKind | undefined
  /** The provider has taken the file. */
  onTaken: (resource: PickedResource, name: string) => void
}

/** Uploading a new file: chosen, the exact call looked at, then made as every change is. */
export function UploadPanel(props: UploadPanelProps) {
  const operation = useDescriptor(props.connection.provider)?.operations.find(({ id }) => id === 'resource.upload')
  return operation ? <Upload {...props} operation={operation} /> : null
}

function Upload({ connection, wanted, operation, onTaken }: UploadPanelProps & { operation: Operation }) {
  const { t } = useTranslation()
  const { client } = useApi()
  const call = useCall(connection, operation, async ({ outcome, references }) => {
    const resourceId = references.find(({ kind }) => kind === 'resource')?.id
    if (outcome !== 'accepted' || resourceId === undefined) return
    const found = await client.resources.find({ connectionId: connection.id, resourceId }).catch(() => null)
    onTaken(found?.resource ?? { resourceId, downloadUrl: null }, file?.name ?? '')
  })
  const value = call.values.get('file')
  const file = value instanceof File ? value : null
  const kind = useFileKind(file)
  return (
    <section aria-labelledby="upload-heading" className={styles['upload']}>
      <h3 id="upload-heading">{t('resources.upload.heading')}</h3>
      <FieldList
        fields={operation.fields.map((field) => ({ ...field, hint: inBoth(t('resources.upload.hint')) }))}
        values={call.values}
        errors={call.errors}
      />
      {kind && wanted && isOtherKind(kind, wanted) && (
        <Doubt>
          {t('resources.upload.otherKind', {
            found: t(`resources.kinds.${kind}`),
            wanted: t(`resources.kinds.${wanted}`),
          })}
        </Doubt>
      )}
      {file && (
        <>
          <CallPreview connection={connection} operation={operation} values={call.values} />
          <CallAction
            connection={connection}
            operation={operation}
            call={call}
            label={t('resources.upload.do')}
            onMake={call.make}
          />
        </>
      )}
      <div className={styles['outcome']} aria-live="polite">
        {call.problem instanceof AnswerLost ? (
          <Alert type="warning" showIcon title={t('calls.lost.title')} description={t('resources.upload.lost')} />
        ) : (
          <CallProblem error={call.problem} kind="change" />
        )}
        {call.answer && call.answer.outcome !== 'accepted' && !call.isBusy && (
          <CallAnswer answer={call.answer} operation={operation} />
        )}
      </div>
    </section>
  )
}
