import type { Connection } from '#shared/contract/connections.ts'
import type { Content } from '#shared/domain/content.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { sayIn } from '#shared/domain/text.ts'
import { useLanguage } from '../../components/format.ts'
import { PlainPreview } from './PlainPreview.tsx'
import { Preview } from './Preview.tsx'

interface MessagePreviewProps {
  descriptor: ProviderDescriptor
  connection: Connection
  content: Content
}

/** What people will see, as far as it is known; nobody sees a forwarded event. */
export function MessagePreview({ descriptor, connection, content }: MessagePreviewProps) {
  const language = useLanguage()
  if (content.provider === 'forward') return null
  if (content.provider === 'maxim') return <Preview message={content.message} connection={connection} />
  return <PlainPreview content={content} provider={sayIn(language, descriptor.name)} />
}
