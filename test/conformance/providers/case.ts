import type { Account } from '#main/providers/types.ts'
import type { Audience } from '#shared/domain/audience.ts'
import type { Content } from '#shared/domain/content.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { DocumentedCall } from './calls.ts'

/** What the console is asked to do so that it makes a call. */
export type Asked = { content: Content; audience: Audience } | { operation: string; input: FieldValues }

/** Ids that exist where the call is made. */
export interface Ids {
  message: string
  timer: string
}

/** A request as the document wants it on the wire; a record is a form, beside its stamps. */
export interface Sent {
  method: 'GET' | 'POST'
  url: string
  /** Beside what carries the credentials and what HTTP itself needs. */
  headers: Record<string, string>
  body: string | Record<string, string>
}

export interface Variant {
  settings?: Account['settings']
  secrets?: Readonly<Record<string, string>>
  asked(ids: Ids): Asked
  sent: readonly Sent[]
}

/** How this console makes a documented call, and what its document says of it. */
export interface Case extends DocumentedCall {
  settings?: Account['settings']
  /** With nothing set that may be left out. */
  bare: Variant
  /** With all of it set. */
  full?: Variant
  /** A success as the document shows it. */
  success: string
}

/** The ids of a server that takes any. */
export const anyIds: Ids = { message: '3570960677660087563', timer: '1011121314' }

/** The id and the time, in milliseconds, of everything that the suite sends. */
export const requestId = '0b0e6c5e-6f0a-4a57-9d5c-5b8f6f3a9c11'
export const sentAt = 1_790_000_000_000
