/** The ways in which programs usually write a text down. */
export const commonFormsOf = (secret: string): string[] => [
  secret,
  inJson(secret),
  encodeURIComponent(secret.toWellFormed()),
  Buffer.from(secret).toString('base64'),
]

/**
 * Every form in which a secret may come back in what others say: as text, escaped, as bytes in some code, and what was
 * escaped in such a code too. An ordinary token has about a dozen.
 */
export function formsOf(secret: string): string[] {
  const addresses = inAddresses(secret)
  // as a password leaves in a form
  const inForm = inAddresses(Buffer.from(secret).toString('base64'))
  return [
    ...commonFormsOf(secret),
    ...[inJson(inJson(secret)), inJson(inJson(inJson(secret)))],
    ...asOthersWriteJson(secret),
    ...addresses,
    ...inAddresses(inJson(secret)),
    ...inForm,
    ...inForm.flatMap(inAddresses),
    ...inMarkup(secret),
    ...[...new Set([secret, inJson(secret), ...addresses, ...inForm])].flatMap(asBytes),
    // UTF-8 as headers are read, and UTF-16 that was taken for UTF-8
    ...[Buffer.from(secret).toString('latin1'), [...secret].join('\0')],
    Buffer.from(secret, 'utf16le').toString('utf8'),
  ]
}

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

/** PHP escapes slashes and all but ASCII; Gson and Go escape what means something in HTML. */
function asOthersWriteJson(secret: string): string[] {
  const json = inJson(secret)
  const code = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  const ascii = json.replaceAll(/[^\x20-\x7e]/g, code)
  return [
    json.replaceAll('/', '\\/'),
    ascii,
    ascii.replaceAll('/', '\\/'),
    json.replaceAll(/[<>&]/g, code),
    json.replaceAll(/[<>&='`]/g, code),
  ]
}

/** In a query or a form, as different programs escape. */
function inAddresses(text: string): string[] {
  const plain = encodeURIComponent(text.toWellFormed())
  const strict = plain.replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  const form = plain.replaceAll(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  const small = (escaped: string) => escaped.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
  return [plain, strict, form.replaceAll('%20', '+')].flatMap((escaped) => [escaped, small(escaped)])
}

function inMarkup(secret: string): string[] {
  const escaped = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return [
    escaped.replaceAll('"', '&quot;'),
    escaped.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
    escaped.replaceAll('"', '&#34;').replaceAll("'", '&#39;'),
    escaped.replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
  ]
}

function asBytes(text: string): string[] {
  const bytes = Buffer.from(text)
  const hex = bytes.toString('hex')
  return [hex, hex.toUpperCase(), ...[0, 1, 2].flatMap((offset) => insideBase64(bytes, offset))]
}

/** What a secret alone decides of the base64 of a longer text, where it starts at `offset` of three bytes. */
function insideBase64(secret: Buffer, offset: number): string[] {
  const from = Math.ceil((offset * 8) / 6)
  const to = Math.floor(((offset + secret.length) * 8) / 6)
  const around = Buffer.concat([Buffer.alloc(offset), secret])
  return (['base64', 'base64url'] as const).map((code) => around.toString(code).slice(from, to))
}
