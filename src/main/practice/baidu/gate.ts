import { createHash, timingSafeEqual } from 'node:crypto'
import { account } from './account.ts'
import { type Outcome, refuse } from './answer.ts'
import { integer, type Params, readParams } from './params.ts'
import { phpUrlencode } from './php-encoding.ts'

/** A request as it arrived. */
export interface Arrived {
  method: string
  /** Scheme, host and path without a query: what the signature covers. */
  address: string
  query: string
  contentType: string
  userAgent: string
  body: Buffer
}

/** The source's form: `BCCS_SDK/3.0 (system) language/version (SDK) more`. */
const userAgentForm = /^BCCS_SDK\/3\.0 \([^()]+(\([^()]*\)[^()]*)*\) [^\s/]+\/\S+( \([^()]+\))?( .*)?$/
const contentTypeForm = /^application\/x-www-form-urlencoded\s*;\s*charset=utf-8$/i
/** Seconds for which a signature counts from its timestamp on. */
const signatureLife = 600
/** How far a caller's clock may be ahead; the source does not say. */
const mostAhead = 600

/** What every call has to pass: form, key, time and signature. Gives its parameters. */
export function passGate(arrived: Arrived, now: number): { params: Params } | { outcome: Outcome } {
  if (!userAgentForm.test(arrived.userAgent)) return { outcome: refuse('badParams', 'User-Agent') }
  if (arrived.method === 'POST' && !contentTypeForm.test(arrived.contentType))
    return { outcome: refuse('badParams', 'Content-Type') }
  if (arrived.method === 'POST' && arrived.query !== '')
    return { outcome: refuse('badParams', 'parameters belong into the body') }
  const params = readParams(arrived.method === 'POST' ? arrived.body.toString('latin1') : arrived.query)
  if (typeof params === 'string') return { outcome: refuse('badParams', params) }
  const outcome = checkCommon(params) ?? checkAccount(arrived, params) ?? checkTime(params, now)
  return outcome ? { outcome } : { params }
}

const seconds = integer(1, 99_999_999_999)

function checkCommon(params: Params): Outcome | null {
  const missing = ['apikey', 'timestamp', 'sign'].find((name) => !params.has(name))
  if (missing) return refuse('badParams', `${missing} is missing`)
  for (const name of ['timestamp', 'expires']) {
    const fault = params.has(name) ? seconds(params.get(name) ?? '') : null
    if (fault) return refuse('badParams', `${name} ${fault}`)
  }
  const type = params.get('device_type')
  return type === undefined || type === '3' || type === '4' ? null : refuse('badParams', 'device_type is 3 or 4')
}

function checkAccount({ method, address }: Arrived, params: Params): Outcome | null {
  if (params.get('apikey') !== account.apiKey) return refuse('badSign', 'apikey')
  const given = Buffer.from(params.get('sign') ?? '', 'latin1')
  const right = Buffer.from(signatureOf(method, address, params), 'latin1')
  return given.length === right.length && timingSafeEqual(given, right) ? null : refuse('badSign', 'sign')
}

/** `MD5( urlencode( $http_method$url$k1=$v1$k2=$v2$k3=$v3$secret_key ) )`, pairs in the byte order of their names. */
function signatureOf(method: string, address: string, params: Params): string {
  const pairs = [...params].filter(([name]) => name !== 'sign')
  pairs.sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
  let text = method.toUpperCase() + address
  for (const [name, value] of pairs) text += `${name}=${value}`
  return createHash('md5')
    .update(phpUrlencode(text + account.secretKey), 'latin1')
    .digest('hex')
}

function checkTime(params: Params, now: number): Outcome | null {
  const timestamp = Number(params.get('timestamp'))
  const until = Math.min(timestamp + signatureLife, Number(params.get('expires') ?? Number.POSITIVE_INFINITY))
  const at = now / 1000
  return at > until || timestamp - at > mostAhead ? refuse('expired') : null
}
