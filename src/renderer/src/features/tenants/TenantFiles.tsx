import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { handFileOver } from '../../bridge/files.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { useExportedFile } from '../../components/export/use-exported-file.ts'
import { useFilePicker } from '../../components/use-file-picker.tsx'

const shownFor = 8

/** The list out of the console and into it, as CSV. */
export function TenantFiles({
  connection: { id: connectionId },
  isEmpty,
}: {
  connection: Connection
  isEmpty: boolean
}) {
  const { t } = useTranslation()
  const { client } = useApi()
  const { message } = App.useApp()
  const say = useErrorText()
  const fieldErrors = useFieldErrors()
  const receive = useExportedFile()
  const fail = (error: unknown) => void message.error(fieldErrors(error)['file'] ?? say(error), shownFor)
  const out = useMutation({
    mutationFn: () => client.tenants.export({ connectionId }),
    onSuccess: (result) => void receive(result),
    onError: fail,
  })
  const into = useMutation({
    mutationFn: async (file: File) => client.tenants.import({ connectionId, file: await handFileOver(file) }),
    onSuccess: ({ added, known, faults }) => {
      const words = t('tenants.files.imported', { added, known })
      if (faults.length === 0) void message.success(words, shownFor)
      else void message.warning(`${words} ${t('tenants.files.faults', { lines: faults.join(', ') })}`, shownFor)
    },
    onError: fail,
  })
  const picker = useFilePicker({
    accept: '.csv,.txt,text/csv',
    label: t('tenants.files.import'),
    onFiles: ([file]) => file && into.mutate(file),
  })
  return (
    <>
      <Button loading={into.isPending} onClick={picker.open}>
        {t('tenants.files.import')}
      </Button>
      {!isEmpty && (
        <Button loading={out.isPending} onClick={() => out.mutate()}>
          {t('tenants.files.export')}
        </Button>
      )}
      {picker.input}
    </>
  )
}
