/** How client and secret are joined: as the platform documents it, or form-encoded first (RFC 6749, section 2.3.1). */
export type BasicForm = 'plain' | 'rfc6749'

/** The value of an `Authorization: Basic` header. */
export function basicHeader(clientId: string, secret: string, form: BasicForm): string {
  const encode = form === 'rfc6749' ? formEncoded : (text: string) => text
  return `Basic ${Buffer.from(`${encode(clientId)}:${encode(secret)}`).toString('base64')}`
}

/** A password as the platform sends it: base64 of its UTF-8 bytes, which is no part of OAuth 2.0. */
export const encodedPassword = (password: string): string => Buffer.from(password).toString('base64')

const formEncoded = (text: string): string => new URLSearchParams({ v: text }).toString().slice('v='.length)
