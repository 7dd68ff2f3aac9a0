import { memo } from 'react'
import type { Content } from '#shared/domain/content.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { BaiduPreview } from './BaiduPreview.tsx'
import { MaximPreview } from './MaximPreview.tsx'
import type { PreviewAccount } from './preview-account.ts'
import { SuplinkPreview } from './SuplinkPreview.tsx'

interface MessagePreviewProps {
  descriptor: ProviderDescriptor
  connection: PreviewAccount
  content: Content
}

/** What people will see, as far as it is known; nobody sees a forwarded event. What does not change it paints nothing. */
export const MessagePreview = memo(function MessagePreview({ descriptor, connection, content }: MessagePreviewProps) {
  switch (content.provider) {
    case 'maxim':
      return <MaximPreview content={content} connection={connection} descriptor={descriptor} />
    case 'suplink':
      return <SuplinkPreview content={content} connection={connection} />
    case 'baidu':
      return <BaiduPreview content={content} />
    case 'forward':
      return null
  }
})
