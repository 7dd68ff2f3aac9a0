import type { FastifyInstance, FastifyRequest } from 'fastify'
import { practiceFaultSchema } from '#shared/contract/system.ts'
import type { FaultSwitch } from '../fault.ts'
import { isAccessToken } from './account.ts'
import { readBody } from './body.ts'
import { isObject } from './json-number.ts'
import { readJson } from './notify.ts'
import { findRepeats } from './repeats.ts'
import type { Tasks } from './tasks.ts'

const wishForm = `{"fault": one of ${practiceFaultSchema.options.join(', ')}, "times": a number from 1, or absent}`

/** Routes that no provider has: a script switches faults with them and reads what was pushed. */
export function addControlRoutes(server: FastifyInstance, faults: FaultSwitch, tasks: Tasks): void {
  server.post('/practice/fault', async (request, reply) => {
    if (!mayControl(request)) return reply.code(401).send({ error: 'access-token is missing or wrong' })
    const wish = readWish(readBody(request) ?? '')
    if (!wish) return reply.code(400).send({ error: `expected ${wishForm}` })
    faults.set(wish.fault, wish.times)
    return { fault: faults.current(), times: faults.left() }
  })
  server.get('/practice/ledger', async (request, reply) => {
    if (!mayControl(request)) return reply.code(401).send({ error: 'access-token is missing or wrong' })
    return { entries: tasks.all(), repeats: findRepeats(tasks.all()) }
  })
}

function mayControl(request: FastifyRequest): boolean {
  return isAccessToken(request.headers['access-token'])
}

function readWish(body: string) {
  const value = readJson(body)?.value
  if (!isObject(value)) return null
  const fault = practiceFaultSchema.safeParse(value.fault)
  const times = value.times ?? null
  const counted = times === null || (typeof times === 'number' && Number.isSafeInteger(times) && times > 0)
  return fault.success && counted ? { fault: fault.data, times: times as number | null } : null
}
