import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Connection } from '#shared/contract/connections.ts'
import type { TemplateSummary } from '#shared/contract/templates.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { useCurrentConnection } from '../../bridge/queries.ts'
import { useFieldErrors } from '../../bridge/use-field-errors.ts'
import { FillTemplate } from './FillTemplate.tsx'
import { OtherProvider } from './OtherProvider.tsx'

/** Begins a draft with a template on the present connection, after asking for what its variables stand for. */
export function UseTemplate({ template }: { template: TemplateSummary }) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const connection = useCurrentConnection()
  const make = useMakeDraft(template.id, connection)
  const fits = connection?.provider === template.provider
  const close = () => setOpen(false)
  return (
    <>
      <Button
        size="small"
        disabled={!connection}
        loading={make.isPending && !isOpen}
        aria-label={t('templates.useOf', { name: template.name })}
        onClick={() => (fits && template.variables.length === 0 ? make.mutate(new Map()) : setOpen(true))}
      >
        {t('templates.use')}
      </Button>
      {isOpen && fits && (
        <FillTemplate template={template} isBusy={make.isPending} onMake={make.mutate} onClose={close} />
      )}
      {isOpen && connection && !fits && <OtherProvider template={template} connection={connection} onClose={close} />}
    </>
  )
}

function useMakeDraft(id: string, connection: Connection | undefined) {
  const { client } = useApi()
  const { message } = App.useApp()
  const say = useErrorText()
  const fieldErrors = useFieldErrors()
  const [, navigate] = useLocation()
  return useMutation({
    mutationFn: (values: ReadonlyMap<string, string>) =>
      client.templates.use({
        id,
        connectionId: connection?.id ?? '',
        draftId: crypto.randomUUID(),
        values: [...values].map(([name, value]) => ({ name, value })),
      }),
    onSuccess: (draft) => navigate(`/compose/${draft.id}`),
    onError: (error) => void message.error(Object.values(fieldErrors(error))[0] ?? say(error)),
  })
}
