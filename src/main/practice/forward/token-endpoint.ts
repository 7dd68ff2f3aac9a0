import { account, isSame } from './account.ts'
import { decodeBase64, pairsOf } from './basic.ts'

/** A token request as it is judged by RFC 6749, and by the platform's own base64 of the password. */
export interface TokenRequest {
  authorization: string | undefined
  contentType: string | undefined
  /** The text of the form. */
  body: string
}

export type TokenError =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'unsupported_grant_type'
  | 'invalid_scope'

export type TokenJudgement =
  | { granted: true; scope: string }
  | { granted: false; status: 400 | 401; error: TokenError; description: string }

/** What the record keeps of a token request: nothing that is a secret. */
export interface TokenCall {
  grantType: string | null
  scope: string | null
  username: string | null
  error: TokenError | null
}

const refused = (error: TokenError, description: string): TokenJudgement => ({
  granted: false,
  status: error === 'invalid_client' ? 401 : 400,
  error,
  description,
})

export function judgeTokenRequest({ authorization, contentType, body }: TokenRequest): TokenJudgement {
  if (!/^application\/x-www-form-urlencoded *(;|$)/i.test(contentType ?? ''))
    return refused('invalid_request', 'Content-Type is not application/x-www-form-urlencoded')
  const isKnown = ({ id, secret }: { id: string; secret: string }) =>
    isSame(id, account.clientId) && isSame(secret, account.clientSecret)
  if (!pairsOf(authorization).some(isKnown)) return refused('invalid_client', 'client_id or secret is wrong')
  const form = new URLSearchParams(body)
  const repeated = [...form.keys()].find((name) => form.getAll(name).length > 1)
  if (repeated !== undefined) return refused('invalid_request', `${repeated} is there twice`)
  return judgeGrant(form)
}

function judgeGrant(form: URLSearchParams): TokenJudgement {
  const grantType = form.get('grant_type')
  if (!grantType) return refused('invalid_request', 'grant_type is missing')
  if (grantType !== 'client_credentials' && grantType !== 'password')
    return refused('unsupported_grant_type', 'grant_type must be client_credentials or password')
  if (grantType === 'password') {
    const [username, password] = [form.get('username'), form.get('password')]
    if (!username || !password) return refused('invalid_request', 'username or password is missing')
    const plain = decodeBase64(password)
    if (plain === null) return refused('invalid_grant', 'password is not base64')
    if (!isSame(username, account.username) || !isSame(plain, account.password))
      return refused('invalid_grant', 'username or password is wrong')
  }
  // a parameter without a value counts as left out
  const scope = form.get('scope') || account.scope
  return scope.split(' ').every((one) => one === account.scope)
    ? { granted: true, scope }
    : refused('invalid_scope', `scope must be ${account.scope}`)
}

export function toTokenCall(body: string, judgement: TokenJudgement): TokenCall {
  const form = new URLSearchParams(body)
  return {
    grantType: form.get('grant_type'),
    scope: form.get('scope'),
    username: form.get('username'),
    error: judgement.granted ? null : judgement.error,
  }
}
