import type { Account, Caller, FrozenCall, Header, HttpRequest, StreamedBody, Verdict } from '../types.ts'
import { verdict } from '../verdict.ts'
import { authorization, type Sign } from './signer.ts'
import { type Reading, readAnswer } from './verdict.ts'

export const paths = {
  notify: '/suplink/openapi/v1/notify',
  upload: '/suplink/openapi/v1/resource/upload',
  unread: '/suplink/openapi/v1/app/minapp/registry/unread',
  tenantInfo: '/open-api/suplink/tenant/info',
  tenantOpening: '/open-api/suplink/tenant/opening',
  tenantRenew: '/open-api/suplink/tenant/renew',
  tenantDelete: '/open-api/suplink/tenant/delete',
} as const
type Path = (typeof paths)[keyof typeof paths]

const json = 'application/json'

/**
 * A call before it is signed. The content type is signed byte for byte, so it stands here and nobody adds a charset to
 * it. Calls about messages name the tenant in a header, calls about tenants name theirs in the body.
 */
export function frozen({ baseUrl, settings }: Account, path: Path, body: Buffer, contentType = json): FrozenCall {
  const agentId = path.startsWith('/suplink/') ? settings['agentId'] : undefined
  return {
    method: 'POST',
    url: baseUrl.replace(/(?<!\/)\/+$/, '') + path,
    headers: [{ name: 'Content-Type', value: contentType }, ...(agentId ? [{ name: 'agentId', value: agentId }] : [])],
    body,
  }
}

/** Adds what the credentials add: the signature, and the token where the connection has one. */
export function signed(
  { method, url, headers, body }: FrozenCall,
  { settings, secrets }: Account,
  sign?: Sign,
): HttpRequest {
  const plain = headers.map((header): Header => ({ ...header, secret: false }))
  const secretKey = secrets['secretKey']?.reveal() ?? ''
  const token = url.includes('/suplink/openapi/') ? secrets['token']?.reveal() : undefined
  const value = authorization({ method, url, headers }, settings['accessKey'] || 'suplink', secretKey, sign)
  return {
    method,
    url,
    headers: [
      ...plain,
      { name: 'Authorization', value, secret: true },
      ...(token ? [{ name: 'token', value: token, secret: true }] : []),
    ],
    body,
  }
}

/** Makes a call; with a stream, that is its body. */
export async function call(
  { account, send, signal }: Caller,
  request: FrozenCall,
  stream?: StreamedBody,
): Promise<Reading> {
  return readAnswer(await send({ ...signed(request, account), ...(stream && { stream }) }, signal))
}

export const callJson = (caller: Caller, path: Path, body: unknown): Promise<Reading> =>
  call(caller, frozen(caller.account, path, Buffer.from(JSON.stringify(body))))

/** Asks about the tenant that the connection knows; without one the answer can still say that the key is wrong. */
export async function testConnection(caller: Caller): Promise<{ usable: boolean; verdict: Verdict }> {
  const tenantId = caller.account.settings['agentId']
  const reading = await callJson(caller, paths.tenantInfo, tenantId ? { tenantId } : {})
  if (!('verdict' in reading))
    return { usable: true, verdict: verdict('accepted', 'credentials-work', { httpStatus: 200, providerCode: '200' }) }
  const isUnclear = reading.verdict.causeCode === 'refused' && reading.verdict.providerCode !== null
  const causeCode = isUnclear ? 'suplink.test-unclear' : reading.verdict.causeCode
  return { usable: false, verdict: { ...reading.verdict, causeCode } }
}
