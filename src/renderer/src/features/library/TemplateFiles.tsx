import { useMutation } from '@tanstack/react-query'
import { App, Button, type ButtonProps } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { handFileOver } from '../../bridge/files.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { useExportedFile } from '../../components/export/use-exported-file.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { useFilePicker } from '../../components/use-file-picker.tsx'

const namedAtMost = 5
const readFor = 8

interface ExportTemplatesProps extends Pick<ButtonProps, 'type' | 'aria-label'> {
  ids: string[]
  children: ReactNode
}

/** Gives templates out as a file. */
export function ExportTemplates({ ids, children, ...button }: ExportTemplatesProps) {
  const { client } = useApi()
  const { message } = App.useApp()
  const receive = useExportedFile()
  const say = useErrorText()
  const save = useMutation({
    mutationFn: () => client.templates.exportFile({ ids }),
    onSuccess: (result) => void receive(result),
    onError: (error) => void message.error(say(error)),
  })
  return (
    <Button size="small" loading={save.isPending} onClick={() => save.mutate()} {...button}>
      {children}
    </Button>
  )
}

/** Takes templates in from a file that was exported here or elsewhere. */
export function ImportTemplates() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { client } = useApi()
  const { message } = App.useApp()
  const say = useErrorText()
  const fieldErrors = useFieldErrors()
  const read = useMutation({
    mutationFn: async (file: File) => client.templates.importFile({ file: await handFileOver(file) }),
    onSuccess: (taken) => {
      const names = new Intl.ListFormat(language, { style: 'narrow' }).format([
        ...taken.slice(0, namedAtMost).map(({ name }) => `“${name}”`),
        ...(taken.length > namedAtMost ? ['…'] : []),
      ])
      const words = { count: taken.length, n: formatCount(taken.length, language), names }
      void message.success(t('templates.imported', words), readFor)
    },
    onError: (error) => void message.error(fieldErrors(error)['file'] ?? say(error), readFor),
  })
  const picker = useFilePicker({
    accept: '.json,application/json',
    label: t('templates.import'),
    onFiles: ([file]) => file && read.mutate(file),
  })
  return (
    <>
      <Button size="small" loading={read.isPending} onClick={picker.open}>
        {t('templates.import')}
      </Button>
      {picker.input}
    </>
  )
}
