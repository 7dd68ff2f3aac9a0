/** The ways in which programs usually write a text down. */
export const commonFormsOf = (secret: string): string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret.toWellFormed()),
  Buffer.from(secret).toString('base64'),
]

/** Every form in which a secret may come back in what others say: as text, escaped, or as its bytes in some code. */
export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const hex = bytes.toString('hex')
  return [
    ...commonFormsOf(secret),
    ...escapedInJson(secret),
    ...escapedInAddresses(secret),
    ...escapedInMarkup(secret),
    ...[0, 1, 2].flatMap((offset) => insideBase64(bytes, offset)),
    ...[hex, hex.toUpperCase()],
    // UTF-16 that was read byte by byte, and UTF-8 as headers are read
    ...[[...secret].join('\0'), bytes.toString('latin1')],
  ]
}

/** PHP escapes slashes and all but ASCII; Gson and Go escape what means something in HTML. */
function escapedInJson(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1)
  const code = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  const ascii = json.replaceAll(/[^\x20-\x7e]/g, code)
  return [
    json.replaceAll('/', '\\/'),
    ascii,
    ascii.replaceAll('/', '\\/'),
    json.replaceAll(/[<>&]/g, code),
    json.replaceAll(/[<>&='`]/g, code),
    // a text of JSON inside another
    JSON.stringify(json).slice(1, -1),
  ]
}

function escapedInAddresses(secret: string): string[] {
  const plain = encodeURIComponent(secret.toWellFormed())
  const strict = plain.replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  const form = strict.replaceAll('%20', '+').replaceAll('~', '%7E')
  const small = (text: string) => text.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
  return [plain, strict, form].flatMap((text) => [text, small(text)])
}

function escapedInMarkup(secret: string): string[] {
  const escaped = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return [
    escaped.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
    escaped.replaceAll('"', '&#34;').replaceAll("'", '&#39;'),
    escaped.replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
  ]
}

/** The characters that a secret alone decides in the base64 of a longer text, where it starts at `offset` of three bytes. */
function insideBase64(secret: Buffer, offset: number): string[] {
  const from = Math.ceil((offset * 8) / 6)
  const to = Math.floor(((offset + secret.length) * 8) / 6)
  const around = Buffer.concat([Buffer.alloc(offset), secret])
  return (['base64', 'base64url'] as const).map((code) => around.toString(code).slice(from, to))
}
