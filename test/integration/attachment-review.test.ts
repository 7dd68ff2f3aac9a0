import { describe, expect, test, vi } from 'vitest'
import type { Review } from '#shared/contract/delivery-views.ts'
import { openApp } from '#test/helpers/app.ts'
import { png } from '#test/helpers/pictures.ts'
import { accessToken, addConnection, patience, saveDraft, textMessage } from '#test/helpers/sending.ts'
import { startRecorder } from '#test/helpers/servers.ts'
import { readOnly } from '#test/helpers/store.ts'

const picture = png({ width: 876, height: 324 })
const wholePicture = { level: 'ok', code: 'attachment' }
const doubt = { level: 'warn', code: 'attachment' }

/** A console with a draft whose picture is on a server of this test. */
async function openDraft(content: Buffer | null) {
  const opened = await openApp({ tuning: { practice: false } })
  let isSilent = content === null
  const server = await startRecorder((_request, response) => {
    if (!isSilent) response.end(content ?? picture)
  })
  const { id: connectionId } = await addConnection(opened.client, { baseUrl: server.origin })
  const url = `${server.origin}/a.png`
  const message = textMessage({ type: 'image', attachment_url: url })
  const draftId = await saveDraft(opened.client, connectionId, { content: message })
  return {
    ...opened,
    server,
    connectionId,
    url,
    message,
    review: () => opened.client.deliveries.review({ draftId }),
    speak: () => {
      isSilent = false
    },
  }
}

const aboutPicture = ({ checks }: Review) => checks.filter(({ code }) => /attachment|picture/.test(code))

describe('a review', () => {
  test('says what the picture is, instead of that nobody has looked', async () => {
    const { review } = await openDraft(picture)
    const found = aboutPicture(await review())
    expect(found).toMatchObject([wholePicture])
    expect(found[0]?.text.zh).toContain('PNG，876 × 324')
  })

  // Would catch: a push that is held up by a server of pictures, which may be out of reach from here alone.
  test('warns of what is no picture, and can be sent all the same', async () => {
    const { review, client } = await openDraft(Buffer.from('<!doctype html>'))
    const reviewed = await review()
    expect(aboutPicture(reviewed)).toMatchObject([doubt])
    expect(await client.deliveries.submit({ deliveryId: reviewed.delivery.id })).toMatchObject({ state: 'held' })
  })

  // Would catch: a review that does one thing after the other, or waits longer than the look may take.
  test('freezes the message meanwhile, and warns after 10 s of silence', async () => {
    const { review, server, clock, database } = await openDraft(null)
    const reviewing = review()
    const frozen = () => readOnly(database, (db) => db.prepare('select count(*) as n from requests').get())
    await vi.waitFor(() => expect([server.received.length, frozen()]).toEqual([1, { n: 1 }]), patience)
    clock.advance(10_000)
    const reviewed = await reviewing
    expect(aboutPicture(reviewed)).toMatchObject([doubt])
    expect(reviewed.firstRequest.body).toContain(server.origin)
  })

  // Would catch: a sheet that waits for the server each time that it is opened.
  test('asks once in 5 minutes, or takes what the operator has just seen', async () => {
    const { review, server, clock, client, connectionId, url, speak } = await openDraft(null)
    const reviewing = review()
    await vi.waitFor(() => expect(server.received).toHaveLength(1), patience)
    clock.advance(10_000)
    await reviewing
    speak()
    expect(aboutPicture(await review())).toMatchObject([doubt])
    expect(server.received).toHaveLength(1)
    expect(await client.attachments.check({ connectionId, url })).toMatchObject({ state: 'ok' })
    expect(server.received).toHaveLength(2)
    expect(aboutPicture(await review())).toMatchObject([wholePicture])
    clock.advance(5 * 60_000 - 1)
    await review()
    expect(server.received).toHaveLength(2)
    clock.advance(1)
    await review()
    expect(server.received).toHaveLength(3)
  })

  test('looks at nothing for a message that is blocked, or for a script', async () => {
    const { client, server, connectionId, message } = await openDraft(picture)
    const blocked = { ...message, message: { ...message.message, type: 'image' as const, ext: '{' } }
    const draftId = await saveDraft(client, connectionId, { content: blocked })
    await expect(client.deliveries.review({ draftId })).rejects.toMatchObject({ code: 'REVIEW_BLOCKED' })
    const audience = { kind: 'alias' as const, values: ['u10001'] }
    await client.deliveries.submit({ connectionId, content: message, audience })
    expect(server.received).toEqual([])
  })

  // Would catch: a look that keeps the console from ending.
  test('under way ends with the console', async () => {
    const { review, server, close } = await openDraft(null)
    const reviewing = review().catch(() => null)
    await vi.waitFor(() => expect(server.received).toHaveLength(1), patience)
    await close()
    await reviewing
  })

  test('sends nothing of the account along', async () => {
    const { review, server } = await openDraft(picture)
    await review()
    expect(JSON.stringify(server.received)).not.toContain(accessToken)
    expect(server.received).toHaveLength(1)
  })
})
