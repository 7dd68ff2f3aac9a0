import type { ReactNode } from 'react'
import type { Connection } from '#shared/contract/connections.ts'
import type { Content } from '#shared/domain/content.ts'
import type { ProviderDescriptor } from '#shared/domain/provider.ts'
import type { Check } from '#shared/domain/review.ts'
import { FieldsForm } from './FieldsForm.tsx'
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

/** MaxIM and supLink have forms made by hand, the other providers' are made from their data. */
export function MessageForm({ content, ...others }: MessageFormProps) {
  if (content.provider === 'maxim') return <MaximForm {...others} content={content} />
  if (content.provider === 'suplink') return <SuplinkForm {...others} content={content} />
  return <FieldsForm {...others} content={content} />
}
