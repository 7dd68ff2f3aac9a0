import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Every form in which a secret could lie about, by name. */
function formsOf(secret: string): Map<string, Buffer> {
  const bytes = Buffer.from(secret)
  const forms = new Map<string, Buffer>([
    ['raw', bytes],
    ['hex', Buffer.from(bytes.toString('hex'))],
    ['HEX', Buffer.from(bytes.toString('hex').toUpperCase())],
    ['url', Buffer.from(encodeURIComponent(secret))],
    // as a password leaves in a form, and as it is repeated in another
    ['base64 in url', Buffer.from(encodeURIComponent(bytes.toString('base64')))],
    ['base64 in url in url', Buffer.from(encodeURIComponent(encodeURIComponent(bytes.toString('base64'))))],
    ['json', Buffer.from(JSON.stringify(secret).slice(1, -1))],
    ['utf-16', Buffer.from(secret, 'utf16le')],
  ])
  for (const offset of [0, 1, 2]) {
    for (const encoding of ['base64', 'base64url'] as const) {
      forms.set(`${encoding} at ${offset}`, Buffer.from(encodedInside(bytes, offset, encoding)))
    }
  }
  return forms
}

/** What a secret's base64 looks like inside a longer text, where it starts at `offset` of three bytes. */
export function encodedInside(secret: Buffer, offset: number, encoding: 'base64' | 'base64url'): string {
  const text = Buffer.concat([Buffer.alloc(offset), secret])
    .toString(encoding)
    .replace(/=+$/, '')
  const first = Math.ceil((offset * 8) / 6)
  const whole = Math.floor(((offset + secret.length) * 8) / 6)
  return text.slice(first, whole)
}

/** Forms of the secret that stand in the bytes. */
export const formsIn = (bytes: Buffer, secret: string): string[] =>
  [...formsOf(secret)].flatMap(([name, form]) => (bytes.includes(form) ? [name] : []))

/** Where a secret lies in a folder: `<file>: <form>`. */
export function searchFolder(folder: string, secret: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => formsIn(readFileSync(file), secret).map((form) => `${relative(folder, file)}: ${form}`))
}
