import type { HttpFailure, HttpResponse, HttpResult } from '#main/providers/types.ts'
import { type AttachmentCheck, type AttachmentFault, maxPictureBytes } from '#shared/domain/attachment.ts'
import { mediaTypeOf } from '#shared/domain/media-type.ts'
import { problem } from './fault-texts.ts'
import { type Pixels, pixelsOf } from './pixels.ts'
import { promisedPicture } from './promised-picture.ts'

/** One byte more than a picture may not have is enough to know that it is too large. */
export const maxReadBytes = maxPictureBytes + 1

/** A picture with more would take hundreds of megabytes to paint, however small its file. */
const maxPaintedPixels = 24_000_000

/** What an answer from an attachment's address says about it. */
export function judge(url: URL, result: HttpResult): AttachmentCheck {
  if (result.kind === 'failure') return problem(faultOf(result))
  const fault = faultOfStatus(result.status)
  return fault ? problem(fault, result.status) : judgeFile(url, result)
}

function judgeFile(url: URL, { body }: HttpResponse): AttachmentCheck {
  if (body.length === 0) return problem('empty')
  const mime = mediaTypeOf(body)
  const promised = promisedPicture(url)
  if (!mime?.startsWith('image/')) {
    if (promised) return problem('no-picture')
    if (mime === null) return problem('unknown-kind')
    return { state: 'ok', mime, bytes: body.length < maxReadBytes ? body.length : null, pixels: null, dataUrl: null }
  }
  if (promised && promised !== mime) return problem('other-picture')
  if (body.length >= maxPictureBytes) return problem('too-large')
  const pixels = pixelsOf(mime, body)
  const dataUrl = isPainted(pixels) ? `data:${mime};base64,${body.toString('base64')}` : null
  return { state: 'ok', mime, bytes: body.length, pixels, dataUrl }
}

const isPainted = (pixels: Pixels | null): boolean =>
  pixels !== null && pixels.width * pixels.height <= maxPaintedPixels

function faultOf({ reason }: HttpFailure): AttachmentFault {
  switch (reason) {
    case 'timeout':
    case 'connect-timeout':
      return 'slow'
    case 'tls':
    case 'proxy':
      return reason
    default:
      return 'unreachable'
  }
}

function faultOfStatus(status: number): AttachmentFault | null {
  if (status === 200) return null
  if (status >= 300 && status < 400) return 'redirect'
  if (status === 401 || status === 403) return 'refused'
  return status === 404 || status === 410 ? 'missing' : 'status'
}
