import type { ReactNode } from 'react'
import type { Connection } from '#shared/contract/connections.ts'
import type { Content } from '#shared/domain/content.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import { BaiduForm } from './baidu/BaiduForm.tsx'
import { FieldsForm } from './FieldsForm.tsx'
import { ForwardForm } from './forward/ForwardForm.tsx'
import { MaximForm } from './MaximForm.tsx'

export interface MessageFormProps {
  descriptor: ProviderDescriptor
  connection: Connection
  content: Content
  /** A review was refused: what is missing is marked now. */
  isRefused: boolean
  onChange: (content: Content) => void
  /** The audience, which stands between what is said and how it travels. */
  children: ReactNode
}

/** A form made by hand where one is, else one made from the provider's data. */
export function MessageForm({ content, ...others }: MessageFormProps) {
  switch (content.provider) {
    case 'maxim':
      return <MaximForm {...others} content={content} />
    case 'baidu':
      return <BaiduForm {...others} content={content} />
    case 'forward':
      return <ForwardForm {...others} content={content} />
    default:
      return <FieldsForm {...others} content={content} />
  }
}
