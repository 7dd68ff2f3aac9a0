import type { Page } from '@playwright/test'
import type { Language } from '#shared/domain/text.ts'
import { breakableLink } from '#test/helpers/console/breakable-link.ts'
import { ask } from './ask.ts'
import { expect, type Host, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { connect, practiceOf } from './practice-server.ts'
import { look } from './screens.ts'
import { maintenance, steps, words } from './steps.ts'

const content = { provider: 'maxim', setting: {}, message: { type: 'text', ...maintenance } }

/** A push to a tag, one to the test audience, the same to two, and one that was taken back. */
async function history(page: Page): Promise<{ liveId: string }> {
  const account = await practiceOf(page)
  const live = await connect(page, '门店正式', 'production', account)
  await ask(page, '/system/unlockProduction')
  const to = async (connectionId: string, kind: string, ...values: string[]) => {
    const input = { connectionId, content, audience: { kind, values } }
    return String((await ask(page, '/deliveries/submit', input))['id'])
  }
  await to(account.connectionId, 'tag', 'beijing')
  await ask(page, '/connections/update', { id: live, testAudience: { kind: 'alias', values: ['u10009'] } })
  const draft = { id: crypto.randomUUID(), connectionId: live, content, audience: { kind: 'alias', text: 'u10001' } }
  await ask(page, '/drafts/save', draft)
  const { delivery } = (await ask(page, '/deliveries/review', { draftId: draft.id })) as { delivery: { id: string } }
  await ask(page, '/deliveries/sendTest', { id: crypto.randomUUID(), deliveryId: delivery.id })
  const cancelled = await to(live, 'alias', 'u10003')
  await ask(page, '/deliveries/cancel', { id: cancelled })
  const liveId = await to(live, 'alias', 'u10001', 'u10002')
  return { liveId }
}

for (const [language, theme] of looks) {
  test(`one field tells why somebody did not get it, and what to answer (${language}, ${theme})`, async ({
    openConsole,
    host,
  }) => {
    const { page } = await openConsole({ operator: '王小雨', language, theme })
    const { liveId } = await history(page)
    await whyScreens(page, language, liveId)
    await detailScreens(page, language, host)
  })
}

/** From the list to the answer with one field and Enter; the address brings it back. */
async function whyScreens(page: Page, language: Language, liveId: string): Promise<void> {
  const t = words(language)
  const { go } = steps(page, language)
  const field = page.getByLabel(new RegExp(`^${t.why.label}`))
  const answer = page.getByRole('main').getByRole('status').first()
  await go('deliveries')
  await page.getByRole('link', { name: t.why.open, exact: true }).click()
  await expect(field).toBeFocused()
  await field.fill(' “u１０００３” ')
  await field.press('Enter')
  await expect(answer).toContainText(language === 'en' ? 'was cancelled before it left' : '在发出前取消了')
  await expect(page.getByRole('region', { name: t.why.reply.title })).toContainText('Hello')
  await look(page, 'why-cancelled')

  await field.fill('u10001')
  await field.press('Enter')
  await expect(answer).toContainText(language === 'en' ? 'less than 5 minutes ago' : '不到 5 分钟', { timeout: 15_000 })
  await expect(page.getByRole('region', { name: t.why.evidence })).toContainText(t.why.facts.counters)
  await look(page, 'why-just-sent')
  await page.reload()
  await expect(field).toHaveValue('u10001')
  await expect(answer).toContainText(language === 'en' ? 'less than 5 minutes ago' : '不到 5 分钟')

  await field.fill('nobody-1')
  await field.press('Enter')
  await expect(answer).toContainText(t.why.nowhere.many.replace('{{days}}', '30'))
  await look(page, 'why-nowhere')
  await field.fill('u1 u2')
  await field.press('Enter')
  await expect(field).toHaveAttribute('aria-invalid', 'true')

  // about one delivery, from its own page
  await page.goto(page.url().replace(/#.*/, `#/deliveries/${liveId}`))
  await page.getByRole('link', { name: t.why.open, exact: true }).click()
  await field.fill('u19999')
  await field.press('Enter')
  await expect(answer).toContainText(language === 'en' ? 'was not in the list' : '名单里没有')
  await page
    .getByRole('link', { name: new RegExp(maintenance.title) })
    .first()
    .click()
}

/** The message with its preview, the ids, and a note that outlives a broken link. */
async function detailScreens(page: Page, language: Language, host: Host): Promise<void> {
  const t = words(language)
  const { button } = steps(page, language)
  await expect(page.getByRole('figure', { name: t.preview.lock })).toContainText(maintenance.title)
  await look(page, 'delivery-detail')
  await expect(button(new RegExp(`^${t.deliveryDetail.ids.copyAll.replace('{{n}}', '\\d+')}$`))).toBeVisible()
  const related = page.getByRole('region', { name: t.deliveryDetail.related.title })
  await expect(related.getByRole('row')).toHaveCount(2)
  await expect(related).toContainText(t.deliveryDetail.related.relation.test)
  const note = page.getByLabel(new RegExp(`^${t.deliveryDetail.notes.label}`))
  // a message port has no wire that could be cut
  const link = host === 'web' ? await breakableLink(page) : undefined
  await note.fill('客户来电，已回复。')
  if (link) {
    link.breakAt('deliveries/addNote', { arrives: true })
    await button(t.deliveryDetail.notes.add).click()
    await expect(page.getByText(t.errors.lostMidway)).toBeVisible()
    await expect(note).toHaveValue('客户来电，已回复。')
    link.mend()
    await expect(page.getByRole('list', { name: t.deliveryDetail.notes.title })).toContainText('已回复')
  }
  await button(t.deliveryDetail.notes.add).click()
  await expect(note).toHaveValue('')
  await expect(page.getByRole('list', { name: t.deliveryDetail.notes.title }).getByRole('listitem')).toHaveCount(1)
  await page.getByText(t.deliveryDetail.ids.sent).scrollIntoViewIfNeeded()
  await look(page, 'delivery-notes-and-ids')
}
