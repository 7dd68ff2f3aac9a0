import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Connection } from '#shared/contract/connections.ts'
import type { ListedKind } from '#shared/domain/audience.ts'
import { useExamples } from '../../bridge/use-examples.ts'

interface PracticeExampleProps {
  connection: Connection
  kind: ListedKind
  onFill: (text: string) => void
}

/** Fills in values that exist at the practice provider, so that a first try reaches somebody. */
export function PracticeExample({ connection, kind, onFill }: PracticeExampleProps) {
  const { t } = useTranslation()
  const example = useExamples(connection)[kind]
  if (example === undefined) return null
  return (
    <Button size="small" type="link" onClick={() => onFill(example)}>
      {t('compose.audience.example')}
    </Button>
  )
}
