import { badRequest, type Refusal } from './reply.ts'

/** Bodies up to here are held whole; of longer ones only both ends are kept. */
const heldBytes = 32 * 1024 * 1024
const endBytes = 64 * 1024

export interface UploadedFile {
  name: string
  /** Null of a file that was too long to be held. */
  content: Buffer | null
}

/** A long body of which only the ends are known. */
class LongForm {
  readonly start: Buffer
  readonly end: Buffer

  constructor(start: Buffer, end: Buffer) {
    this.start = start
    this.end = end
  }
}

/** The body of a form, without holding more of it than some. */
export async function readForm(payload: AsyncIterable<Buffer>): Promise<Buffer | LongForm> {
  const parts: Buffer[] = []
  let [bytes, held]: [number, number] = [0, 0]
  let start: Buffer | null = null
  for await (const part of payload) {
    bytes += part.length
    held += part.length
    parts.push(part)
    if (bytes <= heldBytes) continue
    start ??= Buffer.from(Buffer.concat(parts).subarray(0, endBytes))
    while (held - (parts[0]?.length ?? 0) > endBytes) held -= parts.shift()?.length ?? 0
  }
  const all = Buffer.concat(parts)
  return start === null ? all : new LongForm(start, all)
}

/** Reads the one file of the field `file`; the boundary is the one that the content type names (RFC 7578, RFC 2046). */
export function readFormFile(contentType: string, body: unknown): UploadedFile | Refusal {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType) ?? []
  const boundary = quoted ?? bare
  if (!/^multipart\/form-data\b/i.test(contentType) || boundary === undefined)
    return badRequest('the content type is not multipart/form-data with a boundary')
  if (body instanceof LongForm) return longFileOf(body, boundary)
  if (!Buffer.isBuffer(body)) return badRequest('the body is missing')
  const parts = partsOf(body, boundary)
  if (parts === null) return badRequest('the body does not have the boundary that its content type names')
  const [part] = parts
  if (part === undefined || parts.length > 1) return badRequest('exactly one field is expected')
  return fileOf(part)
}

/** The middle of a long body is not looked at: it is taken for one field where both ends are those of one. */
function longFileOf({ start, end }: LongForm, boundary: string): UploadedFile | Refusal {
  const opening = `--${boundary}\r\n`
  const isWhole =
    start.toString('latin1').startsWith(opening) && end.toString('latin1').endsWith(`\r\n--${boundary}--\r\n`)
  if (!isWhole) return badRequest('the body does not have the boundary that its content type names')
  const file = fileOf(start.subarray(opening.length))
  return 'name' in file ? { ...file, content: null } : file
}

/** The bytes between the delimiters; null where the first or the last one is not there. */
function partsOf(body: Buffer, boundary: string): Buffer[] | null {
  const opening = Buffer.from(`--${boundary}`)
  if (body.indexOf(opening) !== 0) return null
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  const parts: Buffer[] = []
  let at = opening.length
  while (body.subarray(at, at + 2).toString('latin1') !== '--') {
    const end = body.indexOf(delimiter, at)
    if (end === -1) return null
    parts.push(body.subarray(at + 2, end))
    at = end + delimiter.length
  }
  return parts
}

function fileOf(part: Buffer): UploadedFile | Refusal {
  const blank = part.indexOf('\r\n\r\n')
  const head = part.subarray(0, Math.max(0, blank)).toString('utf8')
  const [disposition = ''] = /^content-disposition:\s*form-data\b.*$/im.exec(head) ?? []
  const [, field] = /[;\s]name="([^"]*)"/i.exec(disposition) ?? []
  const [, name = ''] = /[;\s]filename="([^"]*)"/i.exec(disposition) ?? []
  if (blank === -1 || field !== 'file') return badRequest('the field is not named file')
  if (name === '') return badRequest('the field file is no file')
  return { name, content: part.subarray(blank + 4) }
}
