import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportInput, ExportStep } from '#shared/contract/exports.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { collectFile } from '../../bridge/files.ts'
import { formatCount, useLanguage } from '../format.ts'
import { ExportProgress } from './ExportProgress.tsx'

type End = Extract<ExportStep, { kind: 'done' | 'cancelled' | 'failed' }>

/**
 * Exports, and says how far it is and what came of it. It goes on while other screens are looked at; what takes but a
 * moment shows no progress.
 */
export function useExport() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { client } = useApi()
  const { message, notification } = App.useApp()
  const say = useErrorText()
  const [isBusy, setBusy] = useState(false)

  const tellEnd = (end: End): void => {
    if (end.kind === 'failed') void message.error(t(`exports.failed.${end.fault}`), 10)
    else if (end.kind === 'cancelled') void message.info(t('exports.cancelled'))
    else void message.success(doneWords(end))
  }
  const doneWords = ({ rows, place }: Extract<End, { kind: 'done' }>): string => {
    const count = { count: rows, n: formatCount(rows, language) }
    if (place === null) return rows === 0 ? t('exports.downloaded') : t('exports.downloadedRows', count)
    return rows === 0 ? t('exports.saved', { place }) : t('exports.savedRows', { ...count, place })
  }

  const follow = async (what: ExportInput, key: string, control: AbortController): Promise<End | null> => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const startedAt = performance.now()
    let end: End | null = null
    for await (const step of await client.exports.run({ what, language, zone }, { signal: control.signal })) {
      if (step.kind === 'ticket') collectFile(step.ticket)
      else if (step.kind === 'progress')
        notification.open({
          ...{ key, duration: false, role: 'status', closable: false },
          title: t('exports.running'),
          description: <ExportProgress step={step} seconds={(performance.now() - startedAt) / 1_000} />,
          actions: (
            <Button size="small" onClick={() => control.abort()}>
              {t('common.cancel')}
            </Button>
          ),
        })
      else end = step
    }
    return end
  }

  const run = async (open: () => Promise<ExportInput>): Promise<void> => {
    const key = crypto.randomUUID()
    const control = new AbortController()
    setBusy(true)
    try {
      const end = await follow(await open(), key, control)
      if (end) tellEnd(end)
    } catch (error) {
      if (control.signal.aborted) tellEnd({ kind: 'cancelled' })
      else void message.error(say(error))
    } finally {
      notification.destroy(key)
      setBusy(false)
    }
  }
  return { isBusy, run: (open: () => Promise<ExportInput>): void => void run(open) }
}
