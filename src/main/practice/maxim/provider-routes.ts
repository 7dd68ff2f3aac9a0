import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { PracticeFault } from '#shared/contract/system.ts'
import type { FaultSwitch } from '../fault.ts'
import { answerUnderFault, sendJson } from '../under-fault.ts'
import { checkHeaders } from './account.ts'
import { badParameters, codes, refused } from './answer.ts'
import { readBody } from './body.ts'
import { answerCertificate } from './certificates.ts'
import type { Channel } from './channels.ts'
import { readNotify } from './notify.ts'
import { answerTaskDetail } from './task-detail.ts'
import type { TakenCall, Tasks } from './tasks.ts'

export interface Provider {
  tasks: Tasks
  faults: FaultSwitch
  refusedCertificates: ReadonlySet<string>
  stoppedChannels: ReadonlySet<Channel>
  now(): number
}

/** The provider's own three calls. */
export function addProviderRoutes(server: FastifyInstance, provider: Provider): void {
  const { tasks, faults, stoppedChannels, now } = provider
  const refusal = () => refused({ code: codes.pushNotEnabled, message: 'push is not enabled for this app' })

  server.post(
    '/push/notify',
    withAccount((request, reply) => {
      const act = () => withText(request, (body) => answerNotify(callOf(request, body), tasks, now()))
      return answerUnderFault(faults.take(), { request, reply, refusal, act })
    }),
  )
  server.post(
    '/push/task/detail',
    withAccount((request, reply) => {
      const act = () => withText(request, (body) => answerTaskDetail(body, { tasks, stoppedChannels, now: now() }))
      return answerUnderFault(faultOfQuery(faults.current()), { request, reply, refusal, act })
    }),
  )
  server.get(
    '/push/certificate',
    withAccount((request, reply) => {
      const act = () => answerCertificate(request.query as Record<string, unknown>, provider.refusedCertificates)
      return answerUnderFault(faultOfQuery(faults.current()), { request, reply, refusal, act })
    }),
  )
}

/** A query applies nothing, so there is no before and after; it uses no fault up either. */
function faultOfQuery(fault: PracticeFault): PracticeFault {
  return fault === 'reset-before' || fault === 'reset-after' ? 'none' : fault
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>

function withAccount(handle: Handler): Handler {
  return async (request, reply) => {
    const refusal = checkHeaders(request.headers)
    return refusal ? sendJson(reply, refused(refusal)) : handle(request, reply)
  }
}

function withText(request: FastifyRequest, answer: (body: string) => string): string {
  const body = readBody(request)
  return body === null ? refused(badParameters('the body is not UTF-8')) : answer(body)
}

function answerNotify(call: TakenCall, tasks: Tasks, now: number): string {
  const notify = readNotify(call.body)
  return 'code' in notify ? refused(notify) : tasks.take(notify, call, now)
}

function callOf({ method, url, headers }: FastifyRequest, body: string): TakenCall {
  const shown = Object.entries(headers).filter(([name]) => name !== 'access-token')
  return { method, url, headers: Object.fromEntries(shown.map(([name, value]) => [name, String(value)])), body }
}
