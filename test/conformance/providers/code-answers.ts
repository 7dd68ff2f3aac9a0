import { providers } from '#main/providers/registry.ts'
import type { HttpResponse, Verdict } from '#main/providers/types.ts'
import type { DocumentedCode } from './codes.ts'

/** An answer that carries a code in the place that the provider's document names. */
function answerWith({ provider, code, status, of }: DocumentedCode): HttpResponse {
  const isName = /^[a-z]/.test(code)
  const number = Number(code)
  const said = {
    maxim: { code: number, data: null, message: 'said' },
    suplink: { code: number, message: 'said', content: number },
    baidu: { request_id: 1, error_code: number, error_msg: 'said' },
    forward: of === 'token' ? { error: code, error_description: 'said' } : { status: number, description: 'said' },
  }[provider]
  const challenge = `Bearer realm="x", error="${code}", error_description="said"`
  return {
    kind: 'response',
    status,
    headers: of === 'message' && isName ? [{ name: 'WWW-Authenticate', value: challenge }] : [],
    body: Buffer.from(of === 'message' && isName ? '' : JSON.stringify(said)),
  }
}

/** What the console makes of a code in the answer to a message, or to a request for a token. */
export function verdictOn(documented: DocumentedCode): Verdict {
  const provider = providers[documented.provider]
  const answer = answerWith(documented)
  if (documented.of === 'message') return provider.interpret(answer)
  const read = provider.token?.read(answer, { baseUrl: '', settings: {}, secrets: {} })
  if (!read || !('verdict' in read)) throw new Error(`${documented.code} is no refusal`)
  return read.verdict
}
