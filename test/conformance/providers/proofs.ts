import type { Account } from '#main/providers/types.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import type { Received } from '#test/helpers/servers.ts'
import type { Case } from './case.ts'
import { baiduSign, basic, type Pairs, phpUrlencode, suplinkSign } from './documented-signatures.ts'
import { issuedToken } from './grant.ts'

/** Something that carries a credential, as it arrived and as the document wants it. */
interface Proof {
  is: unknown
  should: unknown
}

/** The pairs of a form, decoded by the standard's own parser. */
export const readForm = (body: string): Pairs => [...new URLSearchParams(body)]

interface Signed {
  received: Received
  origin: string
  settings: Account['settings']
  secret: (name: string) => string
}

const proofs: Record<ProviderId, (signed: Signed) => Proof[]> = {
  maxim: ({ received: { headers }, settings, secret }) => [
    { is: headers['access-token'], should: secret('accessToken') },
    { is: headers['app_id'], should: settings['appId'] },
    { is: headers['authorization'], should: undefined },
  ],
  suplink: ({ received: { method, url, headers }, secret }) => {
    const type = String(headers['content-type'])
    const signature = suplinkSign([method, url, type, '', ''], secret('secretKey'))
    return [{ is: headers['authorization'], should: `Sign suplink-${signature}` }]
  },
  baidu: ({ received: { method, url, headers, body }, origin, secret }) => {
    const pairs = readForm(body.toString())
    const sign = baiduSign(method, origin + url, pairs, secret('secretKey'))
    return [
      { is: pairs.find(([name]) => name === 'sign')?.[1], should: sign },
      { is: body.toString(), should: pairs.map((pair) => pair.map(phpUrlencode).join('=')).join('&') },
      {
        is: /^BCCS_SDK\/3\.0 \([^()]+\) \S+\/\S+ \([^()]+\)/.test(headers['user-agent']?.toString() ?? ''),
        should: true,
      },
    ]
  },
  forward: ({ received: { url, headers }, settings, secret }) => {
    const { mode, clientId = '' } = settings
    const ofEvent = mode === 'token' ? secret('token') : `bearer ${issuedToken}`
    const should = url === '/oauth/token' ? basic(clientId, secret('clientSecret')) : ofEvent
    return [{ is: headers['authorization'], should }]
  },
}

export const proofsOf = ({ provider }: Case, received: Received, origin: string, { settings, secrets }: Account) =>
  proofs[provider]({ received, origin, settings, secret: (name) => secrets[name]?.reveal() ?? '' })
