import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ExportResult } from '#shared/contract/export-result.ts'
import { collectFile } from '../../bridge/files.ts'

/**
 * What to do with an exported file: it is downloaded, or told where it was saved. Given `words` are said instead, in both
 * cases. False where no place was chosen.
 */
export function useExportedFile() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  return (result: ExportResult, words?: string): boolean => {
    if (result.kind === 'cancelled') return false
    if (result.kind === 'ticket') collectFile(result.ticket)
    const said = words ?? (result.kind === 'saved' ? t('exports.saved', { place: result.name }) : null)
    if (said !== null) void message.success(said)
    return true
  }
}
