import { Checkbox, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ConnectionFile } from '#shared/contract/connections.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useConnections, useSystemInfo } from '../../bridge/queries.ts'
import { formatCount, useLanguage } from '../../components/format.ts'
import { StageTag } from '../../components/Stage.tsx'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Transfer.module.css'

/** Whether a connection of the file is added, and under which name. */
export interface Choice {
  name: string
  isChosen: boolean
}

interface ImportChoiceProps {
  found: ConnectionFile
  choices: readonly Choice[]
  onChange: (choices: readonly Choice[]) => void
}

/** What is in a file: each connection is added or left out, and renamed where its name is taken. */
export function ImportChoice({ found, choices, onChange }: ImportChoiceProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { url } = useMask()
  const providers = useSystemInfo().data?.providers ?? []
  const taken = new Set(useConnections().data?.map(({ name }) => name.toLowerCase()))
  const isTaken = (name: string, index: number) =>
    taken.has(name.trim().toLowerCase()) ||
    choices.some((other, at) => at < index && other.isChosen && other.name.trim() === name.trim())
  const change = (index: number, next: Partial<Choice>) =>
    onChange(choices.map((choice, at) => (at === index ? { ...choice, ...next } : choice)))
  const n = found.connections.length
  return (
    <fieldset className={styles['choices']}>
      <legend>{t('connectionCare.import.found', { count: n, n: formatCount(n, language) })}</legend>
      {found.connections.map((entry, index) => {
        const choice = choices[index] ?? { name: entry.name, isChosen: false }
        const provider = providers.find(({ id }) => id === entry.provider)
        const clashes = isTaken(choice.name, index)
        return (
          <div key={entry.name} className={styles['entry']}>
            <Checkbox
              checked={choice.isChosen}
              onChange={({ target }) => change(index, { isChosen: target.checked })}
              aria-label={t('connectionCare.import.add', { name: entry.name })}
            >
              <span className={styles['named']}>
                {entry.name} <StageTag stage={entry.stage} />
                <span className="quiet">
                  {provider && sayIn(language, provider.name)} · {url(entry.baseUrl)}
                </span>
              </span>
            </Checkbox>
            {(entry.isTaken || clashes) && (
              <div className={styles['renamed']}>
                <Input
                  aria-label={t('connectionCare.import.nameOf', { name: entry.name })}
                  maxLength={60}
                  value={choice.name}
                  status={clashes ? 'error' : ''}
                  onChange={(event) => change(index, { name: event.target.value, isChosen: true })}
                />
                {clashes && <span className={styles['problem']}>{t('connectionCare.import.taken')}</span>}
              </div>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
