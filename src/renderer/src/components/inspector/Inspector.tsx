import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../bridge/api.ts'
import { ErrorNote } from '../ErrorNote.tsx'
import { InspectedCall } from './InspectedCall.tsx'
import styles from './Inspector.module.css'

interface InspectorProps {
  deliveryId: string
  /** The request's place in its delivery, 1 for the first. */
  position: number
  /** The attempt by its number; the request as it would leave where none is named. */
  attempt?: number
}

/** How a request is signed and what it carries, folded in; asked for when it is opened. */
export function Inspector(input: InspectorProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const query = useQuery(useApi().query.deliveries.inspect.queryOptions({ input, enabled: isOpen }))
  return (
    <details className={styles['inspector']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      {/* named as a stop, or a sheet's focus passes it by on its way round */}
      <summary tabIndex={0}>{t('inspector.title')}</summary>
      {/* folded in, nothing of it may be a stop */}
      {isOpen && (
        <div className={styles['stack']}>
          <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
          {query.data && <InspectedCall inspected={query.data} />}
        </div>
      )}
    </details>
  )
}
