import { createCipheriv, createDecipheriv } from 'node:crypto'

const version = 'v1:'
const ivLength = 12
const tagLength = 16

/** Encrypts with AES-256-GCM. `place` is bound to the text: sealed text moved to another place does not open. */
export function seal(key: Buffer, place: string, plain: Buffer, randomBytes: (length: number) => Buffer): string {
  const iv = randomBytes(ivLength)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  return version + sealed.toString('base64url')
}

/** Reverses `seal`. Throws when the key, the place or a single bit differs. */
export function open(key: Buffer, place: string, sealed: string): Buffer {
  if (!sealed.startsWith(version)) throw new Error('sealed with an unknown version')
  const bytes = Buffer.from(sealed.slice(version.length), 'base64url')
  if (bytes.length < ivLength + tagLength) throw new Error('sealed text is too short')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivLength), { authTagLength: tagLength })
    .setAAD(Buffer.from(place))
    .setAuthTag(bytes.subarray(-tagLength))
  return Buffer.concat([decipher.update(bytes.subarray(ivLength, -tagLength)), decipher.final()])
}
