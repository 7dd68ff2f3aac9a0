/** PHP's `urlencode` and its counterpart, byte by byte as the PHP manual describes them. */

const isKept = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  byte === 0x2d ||
  byte === 0x2e ||
  byte === 0x5f

/** "All non-alphanumeric characters except -_. replaced with % and two hex digits, and spaces encoded as plus signs." */
export function phpUrlencode(text: string): string {
  let encoded = ''
  for (const byte of Buffer.from(text, 'utf8')) {
    if (isKept(byte)) encoded += String.fromCharCode(byte)
    else if (byte === 0x20) encoded += '+'
    else encoded += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return encoded
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The bytes that a name or value of a form stands for, as text; null where they are not UTF-8, or `%` is misused. */
export function phpUrldecode(text: string): string | null {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (sign === '%') {
      const hex = text.slice(at + 1, at + 3)
      if (!/^[0-9A-Fa-f]{2}$/.test(hex)) return null
      bytes.push(Number.parseInt(hex, 16))
      at += 2
    } else if (sign.charCodeAt(0) > 0x7e) return null
    else bytes.push(sign === '+' ? 0x20 : sign.charCodeAt(0))
  }
  try {
    return utf8.decode(new Uint8Array(bytes))
  } catch {
    return null
  }
}
