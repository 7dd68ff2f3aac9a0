import { heldFile } from '#main/providers/held-file.ts'
import { providers } from '#main/providers/registry.ts'
import type { Account, Moment, Provider, Send, Verdict } from '#main/providers/types.ts'
import { Secret } from '#main/vault/secret.ts'
import type { Answer } from '#shared/domain/operation.ts'
import { type Asked, type Case, requestId, sentAt } from './case.ts'

/** What a call came to, in the words of a send. */
export interface Ended {
  outcome: Verdict['outcome']
  causeCode: string
  providerCode: string | null
  providerMessage: string | null
  /** Of a call that is no send. */
  answer: Answer | null
}

export interface Way {
  send: Send
  signal?: AbortSignal
  now?: number
  provider?: Provider
}

/** Makes one call as the console makes it, over the given way. */
export async function make(one: Case, asked: Asked, account: Account, way: Way): Promise<Ended> {
  const { send, signal = new AbortController().signal, now = sentAt, provider = providers[one.provider] } = way
  if ('operation' in asked) {
    const work = provider.operations[asked.operation]
    if (!work) throw new Error(`no operation ${asked.operation}`)
    const moment = async (): Promise<Moment> => ({ now, token: null })
    const takeFile = async () => heldFile(Buffer.from('conformance'))
    return endOf(await work(asked.input, { account, send, signal, moment, takeFile }))
  }
  const [planned, ...others] = provider.plan({ ...asked, account, newId: () => requestId, now })
  if (!planned || others.length > 0) throw new Error(`${others.length} requests beside the one`)
  const wanted = provider.token?.request(account)
  const granted = wanted ? provider.token?.read(await send(wanted, signal), account) : undefined
  if (granted && 'verdict' in granted) return { ...granted.verdict, answer: null }
  const token = granted ? new Secret(granted.value) : null
  const verdict = provider.interpret(await send(provider.prepare(planned, account, { now, token }), signal))
  return { ...verdict, answer: null }
}

function endOf(answer: Answer): Ended {
  const { code: causeCode, providerCode, providerMessage } = answer.cause
  if (answer.done && answer.outcome !== 'accepted') throw new Error(`done, but ${answer.outcome}`)
  return { outcome: answer.outcome, causeCode, providerCode, providerMessage, answer }
}
