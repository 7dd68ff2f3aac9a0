import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attempt, DeliveryRequest } from '#shared/contract/delivery-views.ts'
import { visibleText } from '#shared/domain/visible-text.ts'
import { useApi } from '../../bridge/api.ts'
import { Copyable } from '../../components/Copyable.tsx'
import { ErrorNote } from '../../components/ErrorNote.tsx'
import { Inspector } from '../../components/inspector/Inspector.tsx'
import { OutcomeTag } from '../../components/OutcomeTag.tsx'
import { Time } from '../../components/Time.tsx'
import { useFocusReturn } from '../../components/use-focus-return.ts'
import { Verbatim } from '../../components/Verbatim.tsx'
import { useMask } from '../../masking/use-mask.ts'
import styles from './Delivery.module.css'

interface RequestSheetProps {
  deliveryId: string
  request: DeliveryRequest
  onClose: () => void
}

/** One request to the last byte: its body, and what left and came back on each attempt. */
export function RequestSheet({ deliveryId, request, onClose }: RequestSheetProps) {
  useFocusReturn()
  const { t } = useTranslation()
  const masked = useMask()
  const query = useQuery(useApi().query.deliveries.request.queryOptions({ input: { id: request.id } }))
  const detail = query.data
  const isCleared = detail?.body === null
  return (
    <Modal
      open
      width={820}
      title={t('deliveries.request.title', { n: request.position })}
      footer={null}
      onCancel={onClose}
      closable={{ 'aria-label': t('common.close') }}
    >
      <ErrorNote error={query.error} />
      {detail && (
        <div className={styles['request']}>
          <p className="quiet">
            {t('deliveries.named', { name: t('deliveries.request.requestId'), value: '' })}{' '}
            <code>{detail.requestId}</code>
          </p>
          {detail.references.map(({ kind, id }) => (
            <p key={kind} className="quiet">
              {t('deliveries.named', { name: t(`deliveries.request.reference.${kind}`), value: '' })}{' '}
              <Copyable text={id} shown={kind === 'tenant' ? masked.hide(id) : visibleText(id)} />
            </p>
          ))}
          <h2>
            {t('deliveries.request.body')} · SHA-256 <code>{detail.sha256.slice(0, 16)}…</code>
          </h2>
          {isCleared ? (
            <p className="quiet">{t('retention.cleared')}</p>
          ) : (
            <Verbatim>{masked.request(detail.body ?? '')}</Verbatim>
          )}
          <h2>{t('deliveries.request.attempts')}</h2>
          {detail.tries.length === 0 && (
            <>
              <p className="quiet">{t('deliveries.request.noAttempts')}</p>
              {!isCleared && <Inspector deliveryId={deliveryId} position={request.position} />}
            </>
          )}
          {detail.tries.map((attempt) => (
            <AttemptView key={attempt.number} attempt={attempt} isCleared={isCleared}>
              <Inspector deliveryId={deliveryId} position={request.position} attempt={attempt.number} />
            </AttemptView>
          ))}
        </div>
      )}
    </Modal>
  )
}

interface AttemptViewProps {
  attempt: Attempt
  isCleared: boolean
  /** What there is beside it while its content is kept. */
  children: ReactNode
}

function AttemptView({ attempt, isCleared, children }: AttemptViewProps) {
  const { t } = useTranslation()
  const masked = useMask()
  const { number, startedAt, endedAt, method, url, headers, outcome, cause, responseHeaders, responseBody } = attempt
  const lines = (list: { name: string; value: string }[]) =>
    masked.headers(list).map(({ name, value }) => visibleText(`${name}: ${value}`))
  const answer = [...lines(responseHeaders), '', masked.answer(responseBody ?? '')].join('\n').trim()
  return (
    <>
      <p>
        {t('deliveries.request.attempt', { n: number })} · <Time at={startedAt} />
        {endedAt !== null && ` · ${t('deliveries.request.took', { ms: endedAt - startedAt })}`}{' '}
        {outcome && <OutcomeTag outcome={outcome} />}
        {cause?.httpStatus != null && ` · ${t('deliveries.request.httpStatus')} ${cause.httpStatus}`}
      </p>
      <Verbatim>{[`${method} ${masked.url(url)}`, ...lines(headers)].join('\n')}</Verbatim>
      {isCleared ? (
        <p className="quiet">{t('retention.cleared')}</p>
      ) : (
        <>
          <Verbatim>
            {answer === '' ? t('deliveries.request.noAnswer') : `${t('deliveries.request.answer')}\n${answer}`}
          </Verbatim>
          {children}
        </>
      )}
    </>
  )
}
