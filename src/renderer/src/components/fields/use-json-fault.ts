import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { findJsonFault, type JsonFault } from '#shared/domain/json-fault.ts'
import { maskVariables } from '#shared/domain/template.ts'

const longestFound = 20

/** What is wrong with a text that should be JSON, in words and with its place. A variable of a template is a value there. */
export function useJsonFault(text: string): { fault: JsonFault | null; words: string | undefined } {
  const { t } = useTranslation()
  const fault = useMemo(() => (text.trim() === '' ? null : findJsonFault(maskVariables(text))), [text])
  if (!fault) return { fault, words: undefined }
  const { kind, line, column, found } = fault
  const shown = found.length > longestFound ? `${found.slice(0, longestFound)}…` : found
  const what = t(`json.faults.${kind}`, { found: shown })
  return { fault, words: t('json.at', { line, column, what }) }
}
