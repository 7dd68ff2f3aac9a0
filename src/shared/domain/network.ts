import { hostOf, isLoopbackUrl } from './loopback.ts'

const privateAddress =
  /^(10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)[\d.]+$|^\[f[cd][0-9a-f:]*\]$|^\[fe[89ab][0-9a-f:]*\]$/
/** Names that no public server has: of one part, or under a top-level name that is kept for networks of one's own. */
const privateName = /^[^.[\]]+$|\.(local|lan|internal|intranet|home\.arpa)$/

/** Whether everybody between here and this http(s) address could read along: no encryption, and no private network. */
export function isOpenToAll(address: string): boolean {
  const host = hostOf(address)
  if (host === null || !/^http:/i.test(address) || isLoopbackUrl(address)) return false
  return !privateAddress.test(host) && !privateName.test(host)
}
