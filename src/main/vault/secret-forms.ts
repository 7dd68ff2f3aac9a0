/** The ways in which programs usually write a text down. */
export const commonFormsOf = (secret: string): string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret.toWellFormed()),
  Buffer.from(secret).toString('base64'),
]

/**
 * Forms in which a secret may come back that left in a query or a form, as text or as base64: whoever repeats it encodes
 * it once more.
 */
export function formsOf(secret: string): string[] {
  const once = [secret, ...inBase64(secret)].flatMap(inAddresses)
  return [...new Set([...commonFormsOf(secret), ...inBase64(secret), ...once, ...once.flatMap(inAddresses)])]
}

function inBase64(secret: string): string[] {
  const forms = (['base64', 'base64url'] as const).map((code) => Buffer.from(secret).toString(code).replace(/=+$/, ''))
  return forms.flatMap((form) => [form, form.padEnd(Math.ceil(form.length / 4) * 4, '=')])
}

/** With %20 or + for a blank, and the codes in large or small letters. */
function inAddresses(text: string): string[] {
  const plain = encodeURIComponent(text.toWellFormed())
  const form = new URLSearchParams({ v: text }).toString().slice('v='.length)
  const small = (escaped: string) => escaped.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())
  return [plain, plain.replaceAll('%20', '+'), form].flatMap((escaped) => [escaped, small(escaped)])
}
