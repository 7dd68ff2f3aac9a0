import { parseLossless } from '#shared/domain/lossless-json.ts'

/** A body that should be JSON; undefined where it is not. */
export function jsonOf(body: Buffer): unknown {
  try {
    return parseLossless(body.toString('utf8'))
  } catch {
    return undefined
  }
}
