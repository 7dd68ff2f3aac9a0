import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import type { Client } from '#shared/contract/index.ts'
import { type OpenApp, openApp, operator } from '#test/helpers/app.ts'
import {
  addConnection,
  named,
  patience,
  practiceConnection,
  refusalOf,
  saveDraft,
  textMessage,
} from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'

/** A way from a caller to the core. */
export interface Transport {
  client: Client
  /** Breaks the way off; absent where there is nothing between the two. */
  lose?: () => void
}

const unknownId = '00000000-0000-4000-8000-000000000000'

/** What every transport of the contract has to hold. */
export function bridgeSuite<T extends Transport>(
  name: string,
  connect: (console: OpenApp) => Promise<T>,
  isDirect = false,
): void {
  const bench = async () => {
    const console = await openApp()
    return { ...console, ...(await connect(console)) }
  }

  describe(`bridge over ${name}`, () => {
    test('queries answer', async () => {
      const { client } = await bench()
      expect(await client.system.info()).toMatchObject({
        version: '0.0.0-test',
        providers: ['maxim', 'suplink', 'baidu', 'forward'].map((id) => ({ id })),
      })
      expect(await client.settings.get()).toMatchObject({ operator, language: 'zh-CN' })
      expect(await practiceConnection(client)).toMatchObject({ builtIn: true, provider: 'maxim' })
      expect((await client.audit.list({})).items.length).toBeGreaterThan(0)
    })

    // Would catch: a screen that can only say "something failed", because the reason was lost on the way.
    test('typed errors arrive with their code and data', async () => {
      const { client } = await bench()
      expect(await refusalOf(client.deliveries.get({ id: unknownId }))).toEqual({
        code: 'NOT_FOUND',
        data: undefined,
        defined: true,
      })
      expect(await refusalOf(addConnection(client, { baseUrl: 'no address' }))).toMatchObject({
        code: 'INVALID',
        defined: true,
        data: { fields: [{ field: 'baseUrl', text: { en: expect.any(String), zh: expect.any(String) } }] },
      })
      const connection = await practiceConnection(client)
      const draftId = await saveDraft(client, connection.id, { audience: { kind: 'alias', text: '' } })
      expect(await refusalOf(client.deliveries.review({ draftId }))).toMatchObject({
        code: 'REVIEW_BLOCKED',
        defined: true,
        data: { checks: [{ level: 'block', code: 'audience-empty' }] },
      })
    })

    test('input that is not the contract’s is refused', async () => {
      const { client } = await bench()
      for (const input of [{ id: 'x' }, {}, { id: unknownId, more: 1 }, null] as unknown as { id: string }[]) {
        expect(await refusalOf(client.connections.get(input))).toMatchObject({ code: 'BAD_REQUEST', defined: false })
      }
    })

    test('changes stream as they happen, until the caller goes away', async () => {
      const { client, clock } = await bench()
      const goAway = new AbortController()
      const seen: string[] = []
      const listening = (async () => {
        for await (const { topic } of await client.system.changes(undefined, { signal: goAway.signal }))
          seen.push(topic)
      })().catch(() => 'aborted')
      await vi.waitFor(async () => {
        clock.advance(1_000)
        await client.settings.update({ theme: 'dark' })
        expect(seen).toContain('settings')
      }, patience)
      goAway.abort()
      await listening
      const before = seen.length
      clock.advance(1_000)
      await client.settings.update({ theme: 'light' })
      expect(seen).toHaveLength(before)
    })

    test('a stream ends when its reader returns', async () => {
      const { client } = await bench()
      const changes = await client.system.changes()
      const next = changes.next().catch(() => ({ done: true }))
      await changes.return?.()
      expect(await next).toMatchObject({ done: true })
    })

    // Would catch: a pasted list of a million that never arrives, or arrives cut.
    test('a draft of 5 MB comes back as it was', async () => {
      const { client } = await bench()
      const connection = await practiceConnection(client)
      const text = named(900_000).join('\n').slice(0, 5_000_000)
      const content = textMessage({ body: '您的订单 😀', ext: '{"id":9007199254740993}' })
      const id = await saveDraft(client, connection.id, { audience: { kind: 'alias', text }, content })
      const draft = await client.drafts.get({ id })
      expect(draft.audience.text === text).toBe(true)
      expect(draft.content).toEqual(content)
    })

    // Would catch: answers that reach another caller than the one who asked.
    test('50 calls at once each get their own answer', async () => {
      const { client } = await bench()
      const connection = await practiceConnection(client)
      const connectionId = connection.id
      const titles = Array.from({ length: 50 }, (_, index) => `消息 ${index}`)
      const answers = await Promise.all(
        titles.map(async (title) => {
          const content = textMessage({ title })
          const audience = { kind: null, text: title }
          const { id } = await client.drafts.save({ id: randomUUID(), connectionId, content, audience })
          return client.drafts.get({ id })
        }),
      )
      expect(answers.map(({ title, audience }) => [title, audience.text])).toEqual(
        titles.map((title) => [title, title]),
      )
    })

    // Would catch: a screen that waits for ever on a core that is gone.
    if (isDirect) return
    test('a lost way rejects the calls on it and ends its streams', async () => {
      const { client, lose } = await bench()
      const hanging = await startRecorder(() => {})
      const { id } = await addConnection(client, { baseUrl: hanging.origin })
      const pending = client.connections.test({ id }).then(
        () => 'answered',
        () => 'rejected',
      )
      const stream = (await client.system.changes()).next().then(
        ({ done }) => (done ? 'ended' : 'went on'),
        () => 'ended',
      )
      await vi.waitFor(() => expect(hanging.received).toHaveLength(1), patience)
      lose?.()
      expect(await Promise.all([pending, stream])).toEqual(['rejected', 'ended'])
    })
  })
}
