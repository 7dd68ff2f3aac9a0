import { writeFileSync } from 'node:fs'
import { defaultThresholds } from '#shared/domain/risk.ts'
import { readCsv } from '#test/helpers/read-csv.ts'
import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { look, lookInEach } from './screens.ts'
import { maintenance, steps } from './steps.ts'

// Would catch: a wrong push to everybody for which nothing can be done, or a list that leaves with other rows than are shown.
test('a push to all is corrected, written down and exported', async ({ openConsole }) => {
  const { page, saved } = await openConsole({ operator: '王小雨', language: 'zh-CN', theme: 'light' })
  const { t, go, button, title, write, chooseKind, review, send, sheet, expectOutcome, saved: stored } = steps(page)
  await ask(page, '/settings/update', { safety: { ...defaultThresholds, massHoldSeconds: 5 } })
  await write(maintenance)
  await chooseKind('all')
  const filled = page.getByText(t.correction.collapse.filled)
  const id = page.getByText(/^pd-[0-9a-z]{20}$/)
  await expect(filled).toBeVisible()
  await filled.scrollIntoViewIfNeeded()
  await look(page, 'compose-collapse')
  await button(t.correction.collapse.remove).click()
  await stored()
  await page.reload()
  await expect(page.getByText(t.correction.collapse.removed)).toBeVisible()
  await title.fill('系统维护通知：今晚')
  await expect(page.getByText(t.correction.collapse.removed)).toBeVisible()
  await button(t.correction.collapse.restore).click()
  const collapseId = (await id.textContent()) ?? ''
  await review()
  await expect(sheet).toContainText(`"apns_collapse_id":"${collapseId}"`)
  await send()
  await expectOutcome(t.common.outcome.accepted)

  await expect(page.getByText(t.correction.intro)).toBeVisible()
  await lookInEach(page, 'delivery-correction')
  await button(t.correction.incident.action).click()
  await lookInEach(page, 'incident-file')
  const incident = await saved(() => button(t.correction.incident.save).click())
  expect(incident.name).toMatch(/^pushdeck-incident-[0-9a-f]{8}-[\d-]+\.txt$/)
  expect(incident.text).toContain('系统维护通知：今晚')
  expect(incident.text).toContain(t.deliveries.actions.deliveries_submit)

  await button(t.correction.action).click()
  await button(t.correction.make).click()
  await expect(page.getByText(t.correction.collapse.replaces)).toBeVisible()
  await expect(id).toHaveText(collapseId)
  await title.fill('更正：系统维护改到明晚')
  await expect(id).toHaveText(collapseId)
  await review()
  await expect(sheet).toContainText('这是对之前一次推送的更正')
  await send()
  await expectOutcome(t.common.outcome.accepted)
  await expect(page.getByText(t.deliveryDetail.related.relation.corrects, { exact: true })).toBeVisible()

  await go('deliveries')
  await button(t.exports.action).click()
  await expect(page.getByRole('menuitem', { name: t.exports.formats.csv, exact: true })).toBeVisible()
  await look(page, 'deliveries-export')
  await page.keyboard.press('Escape')
  await page.getByLabel(t.history.search).fill('改到明晚')
  await expect(page.getByRole('link', { name: '系统维护通知：今晚' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: '更正：系统维护改到明晚' })).toBeVisible()
  await button(t.exports.action).click()
  const list = await saved(() => page.getByRole('menuitem', { name: t.exports.formats.csv, exact: true }).click())
  await expect(page.getByText(/^已导出 1 行$|^1 行，已保存到 /)).toBeVisible()
  const [head = [], ...rows] = readCsv(list.text)
  expect(rows.map((row) => row[head.indexOf('消息')])).toEqual(['更正：系统维护改到明晚'])
  expect(rows.map((row) => row[head.indexOf('结果')])).toEqual([t.common.outcome.accepted])

  await go('statistics')
  await page.getByRole('tab', { name: t.figures.tabs.volume }).click()
  await button(t.exports.action).first().click()
  const picture = await saved(() => page.getByRole('menuitem', { name: t.exports.formats.png, exact: true }).click())
  expect(picture.name).toMatch(/^pushdeck-.+\.png$/)
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG')
  writeFileSync(`artifacts/screens/${test.info().project.name}/chart-export.png`, picture.bytes)
})

// Would catch: a bundle that nobody finds, or that is not there where it is needed.
test('a support bundle is one click in the settings', async ({ openConsole }) => {
  const { page, saved } = await openConsole({ operator: '王小雨', language: 'zh-CN', theme: 'light' })
  const { t, go, button } = steps(page)
  await go('settings')
  await button(t.support.save).scrollIntoViewIfNeeded()
  await lookInEach(page, 'settings-support')
  const { name, text } = await saved(() => button(t.support.save).click())
  expect(name).toMatch(/^pushdeck-support-.*\.json$/)
  expect(JSON.parse(text)).toMatchObject({ exported: 'support', vault: { state: 'open' }, log: [] })
  expect(text).not.toContain('王小雨')
})
