import { Readable } from 'node:stream'
import type { FieldValues } from '#shared/domain/field.ts'
import { type OpenApp, openApp } from '#test/helpers/app.ts'
import { requestsOf, send, untilState } from '#test/helpers/sending.ts'
import { anyIds, type Case } from './case.ts'
import { canaries, placeAt } from './place.ts'

/** A call made by the whole core, and everything that it showed of it. */
export async function throughCore(one: Case, origin: string): Promise<OpenApp & { shown: unknown[] }> {
  const console = await openApp()
  const { client } = console
  const { baseUrl, settings } = placeAt(one.provider, origin)
  const { id: connectionId } = await client.connections.create({
    name: 'canary',
    provider: one.provider,
    stage: 'test',
    baseUrl,
    credentials: { ...settings, ...one.settings, ...one.bare.settings, ...canaries[one.provider], ...one.bare.secrets },
  })
  const asked = one.bare.asked(anyIds)
  const shown: unknown[] = []
  if ('operation' in asked) {
    const input = await withFile(console, asked.input)
    const typedAgain = String(input['tenantId'] ?? input['tag'] ?? '')
    shown.push(await client.operations.call({ connectionId, operation: asked.operation, input, typedAgain }))
  } else {
    const { content, audience } = asked
    const text = 'values' in audience ? audience.values.join('\n') : ''
    const id = await send(console, connectionId, { content, audience: { kind: audience.kind, text } })
    shown.push(await untilState(client, id, 'settled', 'paused'))
    for (const request of await requestsOf(client, id)) shown.push(await client.deliveries.request({ id: request.id }))
  }
  shown.push(await client.connections.test({ id: connectionId }), await client.connections.list())
  return { ...console, shown }
}

/** A chosen file is known by a handle of this run only. */
async function withFile({ app }: OpenApp, input: FieldValues): Promise<FieldValues> {
  if (!('file' in input)) return input
  const handle = await app.files.receive(Readable.from([Buffer.from('conformance')]), 1_000)
  return { file: { file: { handle }, name: '三月.pdf' } }
}
