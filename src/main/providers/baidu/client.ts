import type { Account, Caller, FrozenCall, HttpRequest, Moment, Verdict } from '../types.ts'
import { verdict } from '../verdict.ts'
import { deviceTypeOf, signLifeOf } from './account.ts'
import { readForm, writeForm } from './form.ts'
import { type Params, type Sign, signBaidu } from './signer.ts'
import { userAgent } from './user-agent.ts'
import { type Reading, readAnswer } from './verdict.ts'

type Given = Record<string, string | number | undefined>

/** The form of a call without what its moment adds: `timestamp`, `expires` and `sign`. What is unset is absent. */
export function freeze(path: string, params: Given, { baseUrl, settings }: Account): FrozenCall {
  const all = { apikey: settings['apiKey'], device_type: deviceTypeOf(settings) ?? undefined, ...params }
  const given = Object.entries(all).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : ([[name, String(value)]] as const),
  )
  return {
    method: 'POST',
    url: `${baseUrl.replace(/(?<!\/)\/+$/, '')}/rest/3.0/${path}`,
    headers: [],
    body: Buffer.from(writeForm(new Map(given))),
  }
}

/** The parameters that name the moment, in seconds; the second where the connection asks for an earlier end. */
export function timesAt(now: number, { settings }: Pick<Account, 'settings'>): Map<string, string> {
  const timestamp = Math.floor(now / 1000)
  const life = signLifeOf(settings)
  return new Map([
    ['timestamp', String(timestamp)],
    ...(life === null ? [] : [['expires', String(timestamp + life)] as const]),
  ])
}

/** Adds times and signature; the frozen bytes stay in front. */
export function stampWith(
  { method, url, body }: FrozenCall,
  { secrets }: Pick<Account, 'secrets'>,
  times: Params,
  sign?: Sign,
): HttpRequest {
  const frozen = body.toString('utf8')
  const secret = secrets['secretKey']?.reveal() ?? ''
  const signature = signBaidu(method, url, new Map([...readForm(frozen), ...times]), secret, sign)
  // digits and hex, which no encoding would change
  const stamps = [...times, ['sign', signature]].map(([name, value]) => `${name}=${value}`)
  return {
    method,
    url,
    headers: [
      { name: 'Content-Type', value: 'application/x-www-form-urlencoded;charset=utf-8', secret: false },
      { name: 'User-Agent', value: userAgent, secret: false },
    ],
    body: Buffer.from([frozen, ...stamps].join('&')),
  }
}

/** A request as it leaves at a moment. */
export const stamp = (call: FrozenCall, account: Account, { now }: Pick<Moment, 'now'>): HttpRequest =>
  stampWith(call, account, timesAt(now, account))

/** Makes a call that is no send. */
export async function call(path: string, params: Given, { account, send, signal, moment }: Caller): Promise<Reading> {
  if (Object.values(params).some((value) => typeof value === 'string' && !value.isWellFormed()))
    return { verdict: verdict('not-sent', 'unsendable') }
  return readAnswer(await send(stamp(freeze(path, params, account), account, await moment()), signal))
}

/** Asks for one tag: that needs key and signature and sends nothing. "Not found" is an answer to a known account. */
export async function testConnection(caller: Caller): Promise<{ usable: boolean; verdict: Verdict }> {
  const reading = await call('app/query_tags', { start: 0, limit: 1 }, caller)
  if ('verdict' in reading && !['30605', '30611'].includes(reading.verdict.providerCode ?? ''))
    return { usable: false, verdict: reading.verdict }
  return { usable: true, verdict: verdict('accepted', 'credentials-work', { httpStatus: 200 }) }
}
