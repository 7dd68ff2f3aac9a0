import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { PracticeFault } from '#shared/contract/system.ts'
import type { FaultSwitch } from '../fault.ts'
import { answerUnderFault, sendJson } from '../under-fault.ts'
import { type Outcome, refuse, render } from './answer.ts'
import type { Arrivals } from './arrivals.ts'
import type { Call } from './call.ts'
import { type Arrived, passGate } from './gate.ts'
import { pushCalls } from './push.ts'
import { reportCalls } from './report.ts'
import { runTimers, type State } from './state.ts'
import { tagCalls } from './tags.ts'
import { timerCalls } from './timers.ts'

const calls = [...pushCalls, ...reportCalls, ...timerCalls, ...tagCalls]

interface Provider {
  state: State
  faults: FaultSwitch
  arrivals: Arrivals
  now(): number
}

/** The provider's 18 calls under `/rest/3.0/{class}/{method}`. */
export function addRoutes(server: FastifyInstance, provider: Provider): void {
  for (const call of calls) {
    server.route({
      method: ['GET', 'POST'],
      url: `/rest/3.0/${call.path}`,
      handler: (request, reply) => answer(call, request, reply, provider),
    })
  }
}

async function answer(call: Call, request: FastifyRequest, reply: FastifyReply, provider: Provider) {
  const { state, faults, arrivals, now } = provider
  const arrived = read(request)
  const entry = { ...arrivalOf(request, arrived.body), status: null as number | null }
  arrivals.add(entry)
  runTimers(state, now())
  const say = (outcome: Outcome): string => {
    const { status, text } = render(outcome, state.nextId())
    entry.status = status
    reply.code(status)
    return text
  }
  if (request.method === 'GET' && !call.isQuery) return sendJson(reply, say(refuse('notAllowed')))
  const passed = passGate(arrived, now())
  if ('outcome' in passed) return sendJson(reply, say(passed.outcome))
  const act = () => say(call.answer(passed.params, state, now()))
  const refusal = () => say(refuse('notInited'))
  const fault = call.isQuery ? faultOfQuery(faults.current()) : faults.take()
  return answerUnderFault(fault, { request, reply, act, refusal })
}

/** A query applies nothing, so there is no before and after; it uses no fault up either. */
const faultOfQuery = (fault: PracticeFault): PracticeFault =>
  fault === 'reset-before' || fault === 'reset-after' ? 'none' : fault

function read(request: FastifyRequest): Arrived {
  const [path = '', query = ''] = request.url.split('?')
  return {
    method: request.method,
    address: `${request.protocol}://${request.headers.host}${path}`,
    query,
    contentType: request.headers['content-type'] ?? '',
    userAgent: request.headers['user-agent'] ?? '',
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
  }
}

const arrivalOf = ({ method, url, headers }: FastifyRequest, body: Buffer) => ({
  method,
  url,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
  body,
  sha256: createHash('sha256').update(body).digest('hex'),
})
