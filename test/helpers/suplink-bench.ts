import { afterEach, beforeEach } from 'vitest'
import { heldFile } from '#main/providers/held-file.ts'
import { createHttp } from '#main/providers/http.ts'
import { suplink } from '#main/providers/suplink/index.ts'
import type { Account, Caller } from '#main/providers/types.ts'
import { Secret } from '#main/vault/secret.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { Answer } from '#shared/domain/operation.ts'
import { callerOf } from './caller.ts'
import { type Bench, startBench } from './practice.ts'
import { type Received, startRecorder } from './servers.ts'

/** For each test of a file: a practice supLink, and the console's own way over HTTP to it or to another server. */
export function suplinkBench() {
  let bench: Bench
  let http: ReturnType<typeof createHttp>
  beforeEach(async () => {
    bench = await startBench()
    http = createHttp({ after: () => () => {} })
  })
  afterEach(async () => {
    http.close()
    await bench.practice.close()
  })

  const practice = () => bench.practice.suplink
  const accountAt = (baseUrl: string, settings: Record<string, string> = {}): Account => {
    const { secretKey = '', apps = '' } = practice().credentials
    return { baseUrl, settings: { apps, ...settings }, secrets: { secretKey: new Secret(secretKey) } }
  }
  const moment = async () => ({ now: bench.clock.time, token: null })

  return {
    practice,
    clock: () => bench.clock,
    run: (operation: string, input: FieldValues, more: Partial<Caller> = {}): Promise<Answer> => {
      const work = suplink.operations[operation]
      if (!work) throw new Error(`no operation ${operation}`)
      return work(input, callerOf(accountAt(practice().baseUrl), http.send, { moment, ...more }))
    },
    /** Last two steps of the path, and the body, of each call that was taken. */
    bodies: () =>
      practice()
        .ledger()
        .map(({ url, body }) => [url.split('/').slice(-2).join('/'), body.toString()]),
    /** A platform that answers as it is told, and the calls that reached it. */
    against: async (
      answer: string | ((one: Received) => string),
      settings: Record<string, string> = {},
      status = 200,
    ) => {
      const server = await startRecorder((_request, response, one) =>
        response.writeHead(status).end(typeof answer === 'string' ? answer : answer(one)),
      )
      const account = accountAt(server.origin, settings)
      const takeFile = async () => heldFile(Buffer.from('x'))
      return { server, account, caller: callerOf(account, http.send, { moment, takeFile }) }
    },
  }
}

export const factsOf = ({ facts }: Pick<Answer, 'facts'>): Record<string, string> =>
  Object.fromEntries(facts.map(({ label, value }) => [label.en, value]))
