import { Input } from 'antd'
import type { CredentialField } from '#shared/domain/provider.ts'

interface CredentialTextProps {
  id: string
  'aria-describedby': string
  'aria-invalid': boolean
  'aria-required': boolean
  field: CredentialField
  /** For a secret that is set. */
  placeholder: string
  value: string
  onChange: (event: { target: { value: string } }) => void
}

/** A typed credential: hidden where it is secret, unless it takes several lines. */
export function CredentialText({ field, placeholder, ...common }: CredentialTextProps) {
  if (field.lines) return <Input.TextArea {...common} rows={3} spellCheck={false} placeholder={placeholder} />
  if (field.secret) return <Input.Password {...common} autoComplete="new-password" placeholder={placeholder} />
  return <Input {...common} autoComplete="off" />
}
