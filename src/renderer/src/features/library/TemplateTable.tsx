import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TemplateSummary } from '#shared/contract/templates.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { useSystemInfo } from '../../bridge/queries.ts'
import { ClampedText } from '../../components/ClampedText.tsx'
import { useLanguage } from '../../components/format.ts'
import { List } from '../../components/List.tsx'
import { NameDialog } from '../../components/NameDialog.tsx'
import { Time } from '../../components/Time.tsx'
import { ExportTemplates } from './TemplateFiles.tsx'
import { UseTemplate } from './UseTemplate.tsx'

/** Templates: of which provider, what is to be filled in, when last used. */
export function TemplateTable({ rows }: { rows: readonly TemplateSummary[] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { client } = useApi()
  const { message, modal } = App.useApp()
  const say = useErrorText()
  const providers = useSystemInfo().data?.providers ?? []
  const [renamed, setRenamed] = useState<TemplateSummary | null>(null)
  const duplicate = useMutation({
    mutationFn: ({ id }: TemplateSummary) => client.templates.duplicate({ id }),
    onSuccess: ({ name }) => void message.success(t('templates.duplicated', { name })),
    onError: (error) => void message.error(say(error)),
  })
  const askToRemove = ({ id, name }: TemplateSummary) =>
    void modal.confirm({
      title: t('templates.removeTitle', { name }),
      content: t('templates.removeText'),
      okText: t('templates.remove'),
      okButtonProps: { danger: true },
      cancelText: t('common.cancel'),
      autoFocusButton: 'cancel',
      onOk: () => client.templates.remove({ id }).catch((error: unknown) => message.error(say(error))),
    })
  const providerName = (row: TemplateSummary) => {
    const descriptor = providers.find(({ id }) => id === row.provider)
    return descriptor ? sayIn(language, descriptor.name) : row.provider
  }
  const link = { size: 'small', type: 'link' } as const
  return (
    <>
      <List
        label={t('templates.heading')}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { title: t('templates.columns.name'), wide: true, cell: ({ name }) => <ClampedText text={name} /> },
          { title: t('templates.columns.provider'), short: true, cell: providerName },
          {
            title: t('templates.columns.variables'),
            cell: ({ variables }) =>
              variables.length === 0 ? (
                <span className="quiet">{t('templates.noVariables')}</span>
              ) : (
                <ClampedText text={new Intl.ListFormat(language, { style: 'narrow' }).format(variables)} />
              ),
          },
          {
            title: t('templates.columns.used'),
            numeric: true,
            cell: ({ lastUsedAt }) =>
              lastUsedAt === null ? t('templates.neverUsed') : <Time at={lastUsedAt} relative />,
          },
          { title: t('templates.columns.operator'), cell: ({ operator }) => <ClampedText text={operator} oneLine /> },
          {
            title: t('templates.columns.actions'),
            numeric: true,
            cell: (row) => (
              <>
                <UseTemplate template={row} />
                <Button
                  {...link}
                  aria-label={t('templates.duplicateOf', { name: row.name })}
                  onClick={() => duplicate.mutate(row)}
                >
                  {t('templates.duplicate')}
                </Button>
                <ExportTemplates type="link" ids={[row.id]} aria-label={t('templates.exportOf', { name: row.name })}>
                  {t('templates.export')}
                </ExportTemplates>
                <Button
                  {...link}
                  aria-label={t('templates.renameOf', { name: row.name })}
                  onClick={() => setRenamed(row)}
                >
                  {t('templates.rename')}
                </Button>
                <Button
                  size="small"
                  type="text"
                  danger
                  aria-label={t('templates.removeOf', { name: row.name })}
                  onClick={() => askToRemove(row)}
                >
                  {t('templates.remove')}
                </Button>
              </>
            ),
          },
        ]}
      />
      {renamed && (
        <NameDialog
          title={t('templates.renameTitle')}
          label={t('templates.columns.name')}
          start={renamed.name}
          onSave={(name) => client.templates.rename({ id: renamed.id, name })}
          onClose={() => setRenamed(null)}
        />
      )}
    </>
  )
}
