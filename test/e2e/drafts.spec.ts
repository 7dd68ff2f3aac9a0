import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { practiceAccount } from './practice-server.ts'
import { look } from './screens.ts'
import { addConnection, maintenance, steps } from './steps.ts'

test('only what was written becomes a draft, and each new push is a new one', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, go, title, write, saved } = steps(page)
  const heading = page.getByRole('heading', { level: 1 })
  await expect(title).toBeVisible()
  await go('deliveries')
  await page.getByRole('tab', { name: t.deliveries.tabs.drafts }).click()
  await expect(page.getByText(t.deliveries.empty.drafts.title)).toBeVisible()

  await page.getByRole('link', { name: t.deliveries.empty.action }).first().click()
  await expect(heading).toHaveText(t.compose.title)
  await write(maintenance)
  await saved()
  await go('deliveries')
  await page.getByRole('link', { name: t.deliveries.empty.action }).first().click()
  await expect(heading).toHaveText(t.compose.title)
  await expect(title).toHaveValue('')
  await go('deliveries')
  await page.getByRole('tab', { name: t.deliveries.tabs.drafts }).click()
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.getByRole('link', { name: maintenance.title }).click()
  await expect(heading).toHaveText(t.compose.continueTitle)
  await expect(title).toHaveValue(maintenance.title)
})

test('a delivery that went nowhere gives its content, never its audience, to a new draft', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, go, write, chooseKind, list, review, send, expectOutcome, title, body } = steps(page)
  await go('connections')
  await page.getByRole('link', { name: '练习 美信 MaxIM' }).click()
  await page.getByText(t.connections.fault.refuse, { exact: true }).click()
  await go('compose')
  await write(maintenance)
  await chooseKind('alias')
  await list.fill('u10001')
  await review()
  await send()
  await expectOutcome(t.common.outcome.refused)
  await button(t.deliveries.reuse).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.compose.continueTitle)
  await expect(title).toHaveValue(maintenance.title)
  await expect(body).toHaveValue(maintenance.body)
  const kinds = page.getByRole('radiogroup', { name: t.compose.audience.kind })
  await expect(kinds.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(list).toBeHidden()
  await button(new RegExp(t.compose.review.practice)).click()
  await expect(page.getByText('还没有选择发给谁。')).toBeVisible()
})

test('a draft stays with its connection when another one is chosen, and says so', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, go, write, chooseKind, list, title, saved } = steps(page)
  const account = await practiceAccount(page)
  await addConnection(page, { name: '客户端测试', stage: 'test', ...account })
  await expect(page.getByRole('heading', { level: 1, name: '客户端测试' })).toBeVisible()
  await go('compose')
  await write(maintenance)
  await chooseKind('alias')
  await list.fill('u10001')
  await saved()
  await page
    .getByRole('banner')
    .getByRole('button', { name: new RegExp(t.shell.switchConnection) })
    .click()
  await page.getByRole('menuitem', { name: /客户端测试/ }).click()
  await expect(page.getByRole('banner')).toContainText(t.shell.stage.test)
  await expect(title).toHaveValue('')
  await expect(page.getByText(/刚才的草稿“系统维护通知”属于连接“练习 美信 MaxIM”/)).toBeVisible()
  await look(page, 'compose-left')
  await button(t.compose.left.take).click()
  await expect(title).toHaveValue(maintenance.title)
  await expect(list).toBeHidden()
  await saved()

  await page
    .getByRole('banner')
    .getByRole('button', { name: new RegExp(t.shell.switchConnection) })
    .click()
  await page.getByRole('menuitem', { name: /练习 美信 MaxIM/ }).click()
  await expect(list).toHaveValue('u10001')
  await button(t.compose.left.back).click()
  await expect(page.getByRole('banner')).toContainText(t.shell.stage.test)
})

test('an address that names nothing leads back to the list', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, title } = steps(page)
  await expect(title).toBeVisible()
  const at = (place: string) => page.goto(`${page.url().split('#')[0]}#${place}`)
  for (const place of ['/deliveries/broken', '/statistics/broken', `/deliveries/${crypto.randomUUID()}`]) {
    await at(place)
    await expect(page.getByText(t.deliveries.missing.title)).toBeVisible()
    await at('/deliveries')
    await expect(page.getByText(t.deliveries.missing.title)).toBeHidden()
  }
  await at('/compose/broken')
  await page.getByRole('link', { name: t.compose.noDraft.action }).click()
  await expect(page.getByRole('tab', { name: t.deliveries.tabs.drafts, selected: true })).toBeVisible()
})

test('a list from a file replaces or joins what is there; a huge one is summed up', async ({ openConsole }) => {
  const { page, file } = await openConsole({ operator: '王小雨' })
  const { t, button, chooseKind, list } = steps(page)
  await chooseKind('user_id')
  await list.fill('101')
  const picker = page.locator('input[type=file]')
  await picker.setInputFiles(file('收件人.txt', '102\n103'))
  await button(t.compose.audience.merge.append).click()
  await expect(list).toHaveValue('101\n102\n103')
  await picker.setInputFiles(file('收件人.txt', '104'))
  await look(page, 'compose-merge')
  await button(t.compose.audience.merge.replace).click()
  await expect(list).toHaveValue('104')

  await list.press('End')
  await list.evaluate((field) => {
    const clipboardData = new DataTransfer()
    const ids = Array.from({ length: 90_000 }, (_, index) => String(2_302_128_618_880 + index))
    clipboardData.setData('text', `,${ids.join(',')}`)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(page.getByText('90,001 个，分 181 个请求')).toBeVisible()
  await expect(button(t.compose.audience.edit)).toBeFocused()
  await look(page, 'compose-huge-list')
  await button(t.compose.audience.clear).click()
  await expect(list).toHaveValue('')
})

// Would catch: two windows on one draft, of which the one that saves last wins unseen.
test('a draft that another window has changed is not overwritten before somebody has chosen', async ({
  openConsole,
}) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, write, title, saved } = steps(page)
  await write(maintenance)
  await saved()
  const draftId = page.url().split('/').at(-1)
  const stored = await ask(page, '/drafts/get', { id: draftId })
  /** What a second window does with the same draft. */
  const saveElsewhere = (text: string) =>
    ask(page, '/drafts/save', {
      id: draftId,
      connectionId: stored['connectionId'],
      content: { provider: 'maxim', setting: {}, message: { type: 'text', title: text } },
    })
  await saveElsewhere('那边的标题')
  await title.fill('这边的标题')
  await expect(page.getByText(t.compose.elsewhere.title).first()).toBeVisible()
  await look(page, 'draft-changed-elsewhere')
  expect(await ask(page, '/drafts/get', { id: draftId })).toMatchObject({ title: '那边的标题' })
  await button(t.compose.elsewhere.theirs).click()
  await expect(title).toHaveValue('那边的标题')

  await saveElsewhere('又改了')
  await title.fill('这边的标题')
  await button(t.compose.elsewhere.mine).click()
  await saved()
  expect(await ask(page, '/drafts/get', { id: draftId })).toMatchObject({ title: '这边的标题' })
})
