import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedKind } from '#shared/domain/audience.ts'
import type { FileInput } from '#shared/domain/file-input.ts'
import type { ImportSummary, Table, TableChoice } from '#shared/domain/table.ts'
import { useApi } from '../../bridge/api.ts'
import { useErrorText } from '../../bridge/errors.ts'
import { handFileOver } from '../../bridge/files.ts'

export type ColumnChoice = Omit<TableChoice, 'kind'>

export type ImportState =
  | { step: 'idle' | 'opening' }
  | { step: 'choosing'; table: Table }
  | { step: 'reading'; rows: number; share: number }
  | { step: 'read'; text: string; summary: ImportSummary; isTable: boolean }

interface ImportUse {
  kind: ListedKind
  onText: (text: string) => void
  onProblem: (words: string) => void
}

/** A list without columns needs no choice. */
const isPlainList = ({ format, columns, hasHeader }: Table): boolean =>
  format === 'text' || (columns === 1 && !hasHeader)

/** Reads a list from a file: looks at it, asks for the column where there are several, reads it, and says what is amiss. */
export function useImport({ kind, onText, onProblem }: ImportUse) {
  const { client } = useApi()
  const { t } = useTranslation()
  const say = useErrorText()
  const [state, setState] = useState<ImportState>({ step: 'idle' })
  const file = useRef<File>(null)
  const under = useRef<AbortController>(null)

  const cancel = () => {
    under.current?.abort()
    setState({ step: 'idle' })
  }
  const run = async (work: (signal: AbortSignal) => Promise<void>) => {
    under.current?.abort()
    const control = new AbortController()
    under.current = control
    await work(control.signal).catch((error: unknown) => {
      if (control.signal.aborted) return
      setState({ step: 'idle' })
      onProblem(say(error))
    })
  }
  const readHanded = async (handed: FileInput, choice: ColumnChoice, isTable: boolean, signal: AbortSignal) => {
    setState({ step: 'reading', rows: 0, share: 0 })
    const parts: string[] = []
    const steps = await client.audiences.readFile({ file: handed, choice: { ...choice, kind } }, { signal })
    for await (const said of steps) {
      if (signal.aborted) return
      if (said.kind === 'part') parts.push(said.text)
      else if (said.kind === 'progress') setState({ step: 'reading', rows: said.rows, share: said.share })
      else if (said.kind === 'unreadable') {
        setState({ step: 'idle' })
        onProblem(t(`errors.TABLE_UNREADABLE.${said.fault}`))
      } else if (said.summary.invalid === 0 && said.summary.count > 0) {
        setState({ step: 'idle' })
        onText(parts.join('').trimEnd())
      } else setState({ step: 'read', text: parts.join('').trimEnd(), summary: said.summary, isTable })
    }
  }
  const open = (chosen: File) =>
    run(async (signal) => {
      file.current = chosen
      setState({ step: 'opening' })
      const handed = await handFileOver(chosen)
      const table = await client.audiences.inspectFile({ kind, file: handed }, { signal })
      if (!isPlainList(table)) return setState({ step: 'choosing', table })
      await readHanded(handed, { column: null, hasHeader: false }, false, signal)
    })
  return {
    state,
    cancel,
    open,
    read: (choice: ColumnChoice) =>
      run(async (signal) => {
        if (!file.current) return
        setState({ step: 'reading', rows: 0, share: 0 })
        await readHanded(await handFileOver(file.current), choice, true, signal)
      }),
    again: () => (file.current ? open(file.current) : Promise.resolve()),
    use: (text: string) => {
      setState({ step: 'idle' })
      onText(text)
    },
  }
}
