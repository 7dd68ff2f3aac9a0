import type { ReactNode } from 'react'
import type { Connection } from '#shared/contract/connections.ts'
import type { Content } from '#shared/domain/content.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import type { Check } from '#shared/domain/review.ts'
import { FieldsForm } from './FieldsForm.tsx'
import { MaximForm } from './maxim/MaximForm.tsx'

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

/** MaxIM has a form made by hand, the other providers' is made from their data. */
export const MessageForm = ({ content, ...others }: MessageFormProps) =>
  content.provider === 'maxim' ? (
    <MaximForm {...others} content={content} />
  ) : (
    <FieldsForm {...others} content={content} />
  )
