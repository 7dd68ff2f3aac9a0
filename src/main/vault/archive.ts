import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import { derive, saltLength } from './derive.ts'

const magic = Buffer.from('pushdeck-connections\n')
const version = 1
const ivLength = 12
const tagLength = 16
const checksumLength = 32
const headerLength = magic.length + 1 + saltLength + ivLength

/**
 * `foreign`: no such file. `damaged`: not as it was written. `newer`: of a version that is not known here. `passphrase`:
 * as it was written, and the passphrase does not open it.
 */
export class ArchiveFault extends Error {
  override name = 'ArchiveFault'
  readonly reason: 'foreign' | 'damaged' | 'newer' | 'passphrase'

  constructor(reason: ArchiveFault['reason']) {
    super(reason)
    this.reason = reason
  }
}

/**
 * Seals content under a passphrase (scrypt, AES-256-GCM). Magic, version, salt and iv are bound to it; a SHA-256 over all of
 * it at the end tells damage from a wrong passphrase.
 */
export async function sealArchive(
  passphrase: string,
  content: Buffer,
  randomBytes: (length: number) => Buffer,
): Promise<Buffer> {
  const salt = randomBytes(saltLength)
  const iv = randomBytes(ivLength)
  const header = Buffer.concat([magic, Buffer.from([version]), salt, iv])
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt), iv).setAAD(header)
  const sealed = Buffer.concat([header, cipher.update(content), cipher.final(), cipher.getAuthTag()])
  return Buffer.concat([sealed, checksum(sealed)])
}

/** Reverses `sealArchive`. Throws ArchiveFault when the passphrase or a single bit differs. */
export async function openArchive(passphrase: string, bytes: Buffer): Promise<Buffer> {
  if (!bytes.subarray(0, magic.length).equals(magic)) throw new ArchiveFault('foreign')
  const sealed = bytes.subarray(0, -checksumLength)
  if (sealed.length < headerLength + tagLength || !checksum(sealed).equals(bytes.subarray(-checksumLength)))
    throw new ArchiveFault('damaged')
  if (sealed[magic.length] !== version) throw new ArchiveFault('newer')
  const salt = sealed.subarray(magic.length + 1, magic.length + 1 + saltLength)
  const iv = sealed.subarray(headerLength - ivLength, headerLength)
  const decipher = createDecipheriv('aes-256-gcm', await derive(passphrase, salt), iv, { authTagLength: tagLength })
    .setAAD(sealed.subarray(0, headerLength))
    .setAuthTag(sealed.subarray(-tagLength))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(headerLength, -tagLength)), decipher.final()])
  } catch {
    throw new ArchiveFault('passphrase')
  }
}

const checksum = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()
