import type { ReactNode } from 'react'
import type { Connection } from '#shared/contract/connections.ts'
import type { Content } from '#shared/domain/content.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import type { Check } from '#shared/domain/review.ts'
import { BaiduForm } from './baidu/BaiduForm.tsx'
import { ForwardForm } from './forward/ForwardForm.tsx'
import { MaximForm } from './maxim/MaximForm.tsx'
import { SuplinkForm } from './suplink/SuplinkForm.tsx'

export interface MessageFormProps {
  descriptor: ProviderDescriptor
  connection: Connection
  content: Content
  /** A review was refused: what is missing is marked now. */
  isRefused: boolean
  /** What that review found to stand in the way. */
  refused: readonly Check[]
  onChange: (content: Content) => void
  /** The audience, which stands between what is said and how it travels. */
  children: ReactNode
}

/** Each provider’s message has a form of its own. */
export function MessageForm({ content, ...others }: MessageFormProps) {
  switch (content.provider) {
    case 'maxim':
      return <MaximForm {...others} content={content} />
    case 'suplink':
      return <SuplinkForm {...others} content={content} />
    case 'baidu':
      return <BaiduForm {...others} content={content} />
    case 'forward':
      return <ForwardForm {...others} content={content} />
  }
}
