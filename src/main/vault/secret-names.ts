const telling =
  /token|secret|passphrase|password|passwd|authori[sz]ation|credential|signature|cookie|[a-z]key$|^key(?:pem|data)$/
const tellingWords = new Set(['sign', 'auth', 'pwd', 'pin', 'ticket', 'jwt', 'otp', 'bearer'])

/** Whether what stands under this name, however it is written, may be a secret. */
export function isSecretName(name: string): boolean {
  if (telling.test(name.toLowerCase().replaceAll(/[^a-z]/g, ''))) return true
  return name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).some((word) => tellingWords.has(word.toLowerCase()))
}

const nameBefore = /\b([A-Za-z_][\w-]{0,60})[\\"']{0,4}\s{0,3}[:=]\s{0,3}/g
/** In quotation marks, or up to the next sign that ends a value in a header, an address or a list. */
const valueAfter =
  /\[redacted\]|\\{0,3}"(?:[^"\\]|\\.){0,8000}"?|'[^']{0,8000}'?|(?:(?:bearer|basic|sign|digest)\s{1,3})?[^\s"'&,;})\]]+/iy

const elsewhere: readonly [RegExp, string][] = [
  [/\b(Bearer|Basic)\s{1,3}[\w.~+/=-]{6,}/gi, '$1 [redacted]'],
  [/\/\/[^\s/@"']{1,300}@/g, '//[redacted]@'],
  [/-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]{0,20000}/g, '[redacted]'],
]

/** Masks what a text itself calls a secret: `token=…`, `"password":"…"`, `Bearer …`, an account in an address. */
export function maskNamed(text: string, mask: string): string {
  let output = ''
  let from = 0
  for (const { 0: found, 1: name = '', index } of text.matchAll(nameBefore)) {
    if (index < from || !isSecretName(name)) continue
    valueAfter.lastIndex = index + found.length
    if (!valueAfter.test(text)) continue
    output += `${text.slice(from, index + found.length)}${mask}`
    from = valueAfter.lastIndex
  }
  output += text.slice(from)
  return elsewhere.reduce((masked, [pattern, by]) => masked.replaceAll(pattern, by), output)
}
