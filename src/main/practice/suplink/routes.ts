import type { IncomingMessage } from 'node:http'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { FaultSwitch } from '../fault.ts'
import { answerUnderFault, sendJson } from '../under-fault.ts'
import { readForm, readFormFile } from './form-data.ts'
import type { Ledger } from './ledger.ts'
import { type PracticeMessage, readNotify } from './notify.ts'
import { isRefusal } from './read-json.ts'
import { badRequest, type Envelope, notSigned, type Refusal, refused, success } from './reply.ts'
import { downloadRoot, type Resources } from './resources.ts'
import { isSigned } from './signature.ts'
import type { Tenants } from './tenants.ts'
import { type PracticeUnread, readUnread } from './unread.ts'

export interface Provider {
  faults: FaultSwitch
  ledger: Ledger
  resources: Resources
  tenants: Tenants
  unread: Map<string, PracticeUnread>
  now(): number
}

/** What a call does; the `content` or `data` of its answer, `{}` standing for none, and the message that was pushed. */
type Act = (request: FastifyRequest, now: number) => object
type Kind = 'query' | 'change'

/** The provider's own seven calls, and the address from which a resource is downloaded. */
export function addProviderRoutes(server: FastifyInstance, provider: Provider): void {
  const { resources, tenants, unread } = provider
  const route = (envelope: Envelope, path: string, kind: Kind, contentType: string, act: Act) =>
    server.post(path, (request, reply) =>
      isSigned(request)
        ? answer(provider, envelope, kind, request, reply, contentType, act)
        : sendJson(reply.code(401), notSigned(path, provider.now())),
    )
  server.addContentTypeParser('multipart/form-data', (_request: FastifyRequest, payload: IncomingMessage) =>
    readForm(payload),
  )

  const json = 'application/json'
  route('message', '/suplink/openapi/v1/notify', 'change', json, ({ body }) => readNotify(body, resources))
  route('message', '/suplink/openapi/v1/resource/upload', 'change', 'multipart/form-data', (request, now) => {
    const file = readFormFile(request.headers['content-type'] ?? '', request.body)
    if (isRefusal(file)) return file
    const { downloadUrl, resourceId } = resources.add(file.name, file.content, now)
    return { downloadUrl, resourceId }
  })
  route('message', '/suplink/openapi/v1/app/minapp/registry/unread', 'change', json, ({ body }) => {
    const counts = readUnread(body)
    if (isRefusal(counts)) return counts
    unread.set(counts.appId, { unread: counts.unread, unreadOfUser: counts.unreadOfUser })
    return {}
  })
  for (const [name, kind] of [
    ['info', 'query'],
    ['opening', 'change'],
    ['renew', 'change'],
    ['delete', 'change'],
  ] as const) {
    route('tenant', `/open-api/suplink/tenant/${name}`, kind, json, ({ body }, now) => tenants[name](body, now))
  }

  server.get(`${downloadRoot}*`, (request, reply) => {
    const resource = resources.at(request.raw.url ?? '')
    if (!resource?.content) return reply.code(404).type('text/plain').send('no such resource')
    return reply
      .type('application/octet-stream')
      .header('content-disposition', 'attachment')
      .header('x-content-type-options', 'nosniff')
      .send(resource.content)
  })
}

function answer(
  { faults, ledger, now }: Provider,
  envelope: Envelope,
  kind: Kind,
  request: FastifyRequest,
  reply: FastifyReply,
  contentType: string,
  act: Act,
): Promise<FastifyReply> {
  const apply = (): string => {
    const outcome = hasType(request, contentType) ? act(request, now()) : badRequest(`${contentType} is expected`)
    if (isRefusal(outcome)) return refused(envelope, outcome)
    const message = isMessage(outcome) ? outcome : null
    const count = ledger.add(request, now(), message)
    if (message) return success(envelope, { messageId: messageIdOf(count) })
    return success(envelope, Object.keys(outcome).length === 0 ? undefined : outcome)
  }
  const refusal = () => refused(envelope, { code: 400, why: 'refused in practice' } satisfies Refusal)
  // a query applies nothing, so there is no before and after; it uses no fault up either
  const fault = kind === 'change' ? faults.take() : faults.current()
  const met = kind === 'query' && fault.startsWith('reset') ? 'none' : fault
  return answerUnderFault(met, { request, reply, refusal, act: apply })
}

const hasType = ({ headers }: FastifyRequest, wanted: string): boolean =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() === wanted

const isMessage = (outcome: object): outcome is PracticeMessage => 'msgType' in outcome

const messageIdOf = (count: number): string => `931870a9-888c-4030-9709-${String(count).padStart(12, '0')}`
