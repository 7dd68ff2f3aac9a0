import { heldFile } from '#main/providers/held-file.ts'
import { multipart } from '#main/providers/suplink/multipart.ts'

export const content = Buffer.from('--x\r\n"content"\r\n')

/** The body as bytes, with a name put between the quotes as it is where `broken` is given. */
export async function bodyOf(name: string, broken?: 'as-it-is'): Promise<{ type: string; body: Buffer }> {
  const { contentType, stream } = multipart(broken ? 'name-goes-here' : name, heldFile(content))
  const parts: Uint8Array[] = []
  for await (const part of stream.read()) parts.push(part)
  const body = Buffer.concat(parts)
  if (!broken) return { type: contentType, body }
  return { type: contentType, body: Buffer.from(body.toString().replace('name-goes-here', () => name)) }
}

/** What is wrong with a body, read line by line and by the platform's own parser; null where nothing is. */
export async function faultOf({ type, body }: { type: string; body: Buffer }): Promise<string | null> {
  const head = body.subarray(0, body.indexOf('\r\n\r\n')).toString()
  const [boundary, disposition, partType, ...others] = head.split('\r\n')
  if (others.length > 0 || boundary !== `--${type.split('boundary=')[1]}`) return 'lines'
  if (!/^Content-Disposition: form-data; name="file"; filename="[^"\p{Cc}\u2028\u2029]+"$/u.test(disposition ?? ''))
    return 'disposition'
  if (!/^Content-Type: [a-z]+\/[a-z0-9-]+$/.test(partType ?? '')) return 'type'
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const [[field, file] = ['', ''], ...more] = [...form.entries()]
  if (field !== 'file' || typeof file === 'string' || more.length > 0) return 'fields'
  return Buffer.from(await file.arrayBuffer()).equals(content) ? null : 'content'
}
