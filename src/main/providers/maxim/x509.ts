import { X509Certificate } from 'node:crypto'

export interface CertificateFacts {
  /** The common name, or all of the subject where there is none. */
  subject: string
  /** When it ends, in UTC: 2027-03-01 12:00. */
  expires: string
}

const begin = '-----BEGIN CERTIFICATE-----'
const end = '-----END CERTIFICATE-----'

/** The first certificate in PEM, null where there is none. */
function armoured(text: string): string | null {
  const from = text.indexOf(begin)
  const to = text.indexOf(end, from)
  return from < 0 || to < 0 ? null : text.slice(from, to + end.length)
}

/** What an X.509 certificate, PEM or base64, says about itself; null for anything else, such as a PKCS #12 file. */
export function readX509(text: string): CertificateFacts | null {
  try {
    const { subject, validTo } = new X509Certificate(armoured(text) ?? Buffer.from(text, 'base64'))
    const name = /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')
    return { subject: name, expires: new Date(validTo).toISOString().slice(0, 16).replace('T', ' ') }
  } catch {
    return null
  }
}
