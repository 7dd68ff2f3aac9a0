interface Pair {
  id: string
  secret: string
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The pairs that a Basic header may mean: joined at the first colon as they stand (RFC 7617), and with each half
 * form-decoded (RFC 6749, section 2.3.1). Empty where the header is none or can't be read.
 */
export function pairsOf(header: string | undefined): Pair[] {
  const credentials = /^basic +(\S+)$/i.exec(header ?? '')?.[1]
  const text = credentials === undefined ? null : decodeBase64(credentials)
  const colon = text?.indexOf(':') ?? -1
  if (text === null || colon < 0) return []
  const raw = { id: text.slice(0, colon), secret: text.slice(colon + 1) }
  const [id, secret] = [formDecoded(raw.id), formDecoded(raw.secret)]
  return id === null || secret === null ? [raw] : [raw, { id, secret }]
}

/** Text of standard base64 with its padding; null for anything else, such as the URL-safe alphabet. */
export function decodeBase64(text: string): string | null {
  const bytes = Buffer.from(text, 'base64')
  if (text === '' || bytes.toString('base64') !== text) return null
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

function formDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return null
  }
}
