import { heldFile } from '#main/providers/held-file.ts'
import type { Caller, HttpRequest, Send } from '#main/providers/types.ts'
import type { PreviewedCall } from '#shared/contract/operations.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { Operation } from '#shared/domain/operation.ts'
import type { OpenAccount } from './accounts.ts'
import { withPlaceholders } from './placeholders.ts'
import { found } from './refusal.ts'

const fileContent = '<file>'
const fileHash = '<sha256>'
const longestBody = 20_000

/**
 * The call of an operation, or the first of several, as it would leave, without making it: the operation's own code runs on an account whose
 * secrets are placeholders, over a way that lets nothing out. Null where the input comes to no call.
 */
export async function previewCall(
  { provider, connection, account }: OpenAccount,
  operation: Operation,
  input: FieldValues,
): Promise<PreviewedCall | null> {
  const told = withPlaceholders(provider.descriptor, {
    baseUrl: connection.base_url,
    settings: account.settings,
    set: Object.keys(account.secrets),
  })
  const caught: HttpRequest[] = []
  const send: Send = async (request) => {
    caught.push(request)
    return { kind: 'failure', phase: 'before', reason: 'aborted' }
  }
  const caller: Caller = {
    account: told,
    send,
    signal: new AbortController().signal,
    moment: async () => ({ now: 0, token: null }),
    takeFile: async () => ({ ...heldFile(Buffer.from(fileContent)), sha256: fileHash }),
    isPreview: true,
  }
  // that nothing was reached is no news here
  await found(provider.operations[operation.id])(input, caller).catch(() => {})
  const [first] = caught
  if (!first) return null
  // what the moment and the credentials add is taken off, and named by the code that explains signatures
  const frozen = { method: 'POST' as const, url: first.url, headers: first.headers.filter(({ secret }) => !secret) }
  const body = first.body ?? Buffer.alloc(0)
  const { stamped } = provider.inspect({ ...frozen, body }, told, null)
  const { request } = provider.inspect({ ...frozen, body: withoutPairs(body, stamped) }, told, null)
  return {
    method: request.method,
    url: request.url,
    headers: request.headers.map(({ name, value }) => ({ name, value })),
    body: request.body?.toString('utf8').slice(0, longestBody) ?? '',
  }
}

/** A form's bytes without some of its pairs; what is no form has none of them. */
function withoutPairs(body: Buffer, pairs: readonly { name: string }[]): Buffer {
  if (pairs.length === 0) return body
  const names = new Set(pairs.map(({ name }) => name))
  const left = body.toString('utf8').split('&')
  return Buffer.from(left.filter((pair) => !names.has(pair.split('=', 1)[0] ?? '')).join('&'))
}
