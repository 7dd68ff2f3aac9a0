import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { cases } from '#test/conformance/providers/cases.ts'
import { grant } from '#test/conformance/providers/grant.ts'
import { corpus } from './corpus.ts'

/** How a provider answers: well, with an error of its own, or with a page that some proxy made. */
export const manners = ['well', 'error', 'page'] as const
export type Manner = (typeof manners)[number]

const pathOf = (url = '') => url.split('?')[0] ?? ''
const successes = new Map(cases.map(({ bare, success }) => [pathOf(bare.sent.at(-1)?.url), success]))

const said = (response_params: object) => ({ request_id: 1, response_params })

/** Answers that say more when they hold the whole corpus, or just one of its texts. */
const whole: Record<string, () => object> = {
  '/open-api/suplink/tenant/info': () => ({ code: 200, data: { state: 'constructor', endDate: '20579193215' } }),
  '/rest/3.0/app/query_tags': () =>
    said({
      total_num: corpus.length,
      tags: corpus.map((text, index) => ({ tid: index, tag: text, info: text, type: text, create_time: text })),
    }),
  '/rest/3.0/topic/query_list': () =>
    said({
      total_num: corpus.length,
      topics: corpus.map((text) => ({ topic_id: text, ctime: text, mtime: text, push_cnt: text, ack_cnt: text })),
    }),
  '/rest/3.0/timer/query_list': () =>
    said({
      total_num: corpus.length,
      result: corpus.map((text) => ({ timer_id: text, send_time: text, range_type: text, msg_type: text, msg: text })),
    }),
}

/** The value with every text in it exchanged for the next one that `text` gives; digits stay, since they are read as numbers. */
function infect(value: unknown, text: () => string): unknown {
  if (typeof value === 'string') return /^\d+$/.test(value) ? value : text()
  if (value === null) return text()
  if (Array.isArray(value)) return value.map((one) => infect(one, text))
  if (typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, infect(one, text)]))
}

const errors: [path: RegExp, error: (text: string) => object][] = [
  [/^\/rest\//, (text) => ({ request_id: text, error_code: 30_602, error_msg: text })],
  [/^\/oauth\//, (text) => ({ error: text, error_description: text, error_uri: text })],
  [/suplink/, (text) => ({ code: 400, message: text, msg: text, content: text, data: text })],
  [/^\/push$/, (text) => ({ status: text, description: text })],
  [/./, (text) => ({ code: 20_001, message: text, data: text })],
]

/** Answers every call of every provider with texts of the corpus, one after the other, in all places for a text. */
export async function startHostileProvider(manner: Manner): Promise<{ origin: string; close(): void }> {
  let given = 0
  const next = () => {
    given += 1
    return corpus[(given - 1) % corpus.length] ?? ''
  }
  const json = (response: ServerResponse, status: number, value: unknown) =>
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value))
  const server = createServer((request, response) => {
    const path = pathOf(request.url)
    request.resume().once('end', () => {
      // what can't be written into a header is left out of it
      response.setHeader('X-Powered-By', next().replaceAll(/[^\x20-\x7e]/g, ''))
      if (manner === 'page')
        return response.writeHead(502, { 'Content-Type': 'text/html' }).end(`<html><body>${corpus.join('<br>')}</body>`)
      if (manner === 'error') {
        const error = errors.find(([paths]) => paths.test(path))?.[1] ?? (() => ({}))
        return json(response, 400, error(next()))
      }
      if (path === '/oauth/token') return response.end(grant)
      const answer = whole[path]
      if (answer) return json(response, 200, answer())
      return json(response, 200, infect(JSON.parse(successes.get(path) ?? '{}'), next))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
