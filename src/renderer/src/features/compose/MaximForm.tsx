import type { ReactNode } from 'react'
import type { Connection } from '#shared/contract/connections.ts'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { useDescriptor } from '../../bridge/queries.ts'
import { ContentSection } from './ContentSection.tsx'
import { MoreFields } from './MoreFields.tsx'
import { SettingSection } from './SettingSection.tsx'
import { VendorMatrix } from './VendorMatrix.tsx'

interface MaximFormProps {
  connection: Connection
  content: MaximContent
  onChange: (content: MaximContent) => void
  /** The audience, which stands between what is said and how it travels. */
  children: ReactNode
}

/** MaxIM's own form: the fields of every day, and all others folded in below. */
export function MaximForm({ connection, content, onChange, children }: MaximFormProps) {
  const descriptor = useDescriptor(content.provider)
  const editMessage = (change: Partial<MaximContent['message']>) =>
    onChange({ ...content, message: { ...content.message, ...change } })
  return (
    <>
      <ContentSection connectionId={connection.id} message={content.message} onChange={editMessage} />
      {children}
      <SettingSection content={content} onChange={onChange} onMessage={editMessage} />
      <MoreFields
        content={content}
        connection={connection}
        onChange={(next) => next.provider === 'maxim' && onChange(next)}
      />
      {descriptor && <VendorMatrix message={content.message} descriptor={descriptor} stage={connection.stage} />}
    </>
  )
}
