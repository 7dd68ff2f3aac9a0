import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { practiceFaultSchema } from '#shared/contract/system.ts'
import type { FaultSwitch } from '../fault.ts'
import { account, isSame } from './account.ts'
import type { Inbox } from './inbox.ts'

const wishForm = `{"fault": one of ${practiceFaultSchema.options.join(', ')}, "times": a number from 1, or absent}`

/** Routes that no receiver has: a script switches faults with them and reads what arrived. */
export function addControlRoutes(server: FastifyInstance, faults: FaultSwitch, inbox: Inbox): void {
  server.post('/practice/fault', async (request, reply) => {
    if (!mayControl(request)) return refuse(reply)
    const wish = readWish(request.body)
    if (!wish) return reply.code(400).send({ error: `expected ${wishForm}` })
    faults.set(wish.fault, wish.times)
    return { fault: faults.current(), times: faults.left() }
  })
  server.get('/practice/inbox', async (request, reply) =>
    mayControl(request) ? { events: inbox.events(), repeats: inbox.repeats() } : refuse(reply),
  )
}

const mayControl = ({ headers }: FastifyRequest): boolean => isSame(headers.authorization ?? '', account.token)
const refuse = (reply: FastifyReply) => reply.code(401).send({ error: 'Authorization is not the fixed token' })

function readWish(body: unknown) {
  const { fault: given, times = null } = membersOf(body)
  const fault = practiceFaultSchema.safeParse(given)
  if (times !== null && !(typeof times === 'number' && Number.isSafeInteger(times) && times > 0)) return null
  return fault.success ? { fault: fault.data, times } : null
}

function membersOf(body: unknown): Record<string, unknown> {
  try {
    const value: unknown = Buffer.isBuffer(body) ? JSON.parse(body.toString('utf8')) : null
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
