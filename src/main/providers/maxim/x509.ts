import { X509Certificate } from 'node:crypto'

export interface CertificateFacts {
  /** The common name, or all of the subject where there is none. */
  subject: string
  /** When it ends, in UTC: 2027-03-01 12:00. */
  expires: string
}

const armoured = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/

/** What an X.509 certificate, PEM or base64, says about itself; null for anything else, such as a PKCS #12 file. */
export function readX509(text: string): CertificateFacts | null {
  try {
    const { subject, validTo } = new X509Certificate(armoured.exec(text)?.[0] ?? Buffer.from(text, 'base64'))
    const name = /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')
    return { subject: name, expires: new Date(validTo).toISOString().slice(0, 16).replace('T', ' ') }
  } catch {
    return null
  }
}
