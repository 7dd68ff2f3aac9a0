import type { Delivery } from '#shared/contract/delivery-views.ts'
import type { Content } from '#shared/domain/content.ts'
import { useConnections, useDescriptor } from '../../bridge/queries.ts'
import { MessagePreview } from '../../components/preview/MessagePreview.tsx'

/** What people see of a delivery, as the composer showed it, with the account that it went through. */
export function SentPreview({ delivery, content }: { delivery: Delivery; content: Content }) {
  const { connectionId: id, account, provider } = delivery
  const descriptor = useDescriptor(provider)
  const settings = useConnections().data?.find((connection) => connection.id === id)?.settings ?? {}
  return descriptor ? (
    <MessagePreview descriptor={descriptor} connection={{ id, account, settings }} content={content} />
  ) : null
}
