import type { Page } from '@playwright/test'
import { defaultThresholds } from '#shared/domain/risk.ts'
import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { ledgerOf, practiceOf } from './practice-server.ts'
import { look } from './screens.ts'
import { steps, useConnection } from './steps.ts'

/** Looks at a state in each language and theme, switched under it. */
async function lookInEach(page: Page, name: string): Promise<void> {
  for (const [language, theme] of [...looks, looks[0]].filter((one) => one !== undefined).slice(1)) {
    await ask(page, '/settings/update', { language, theme })
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await look(page, name)
  }
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => `u${10_001 + index}`).join('\n')

// Would catch: a warning or a stop that the core knows of and no screen shows, or a tick that opens nothing.
test('own words, vendors’ limits, sizes that are known, and a list that is far too long', async ({ openConsole }) => {
  test.slow()
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, go, button, title, body, list, chooseKind, review, send, sheet, expectOutcome } = steps(page)
  await ask(page, '/settings/update', { safety: { ...defaultThresholds, massHoldSeconds: 5 } })
  await go('settings')
  await page.getByLabel(new RegExp(`^${t.safety.words.label}`)).fill('ＶＩＰ\n内测\nvip')
  await button(t.safety.words.save).click()
  await expect(page.getByText(t.settings.safety.done)).toBeVisible()
  await expect(page.getByLabel(new RegExp(`^${t.safety.words.label}`))).toHaveValue('ＶＩＰ\n内测')
  await page.getByRole('heading', { name: t.safety.words.heading }).scrollIntoViewIfNeeded()
  await page.getByText(t.safety.vendors.confidence).scrollIntoViewIfNeeded()
  await lookInEach(page, 'settings-vendors')

  await go('compose')
  await title.fill('vip 客户通知')
  await body.fill('您的账单已出。')
  await chooseKind('alias')
  await list.fill(numbers(3))
  await review()
  await expect(sheet).toContainText('“标题”里有提醒词“ＶＩＰ”')
  await send()
  await expectOutcome(t.common.outcome.accepted)

  await go('compose')
  await title.fill('vip 客户通知')
  await body.fill('您的账单已出，请查收。')
  await chooseKind('alias')
  await list.fill(numbers(60))
  await review()
  await expect(sheet).toContainText('这次要发给 60 人，是以往的 20 倍')
  await expect(button(t.review.send.practice)).toBeDisabled()
  // the seventh of the twelve incidents: a list twenty times as long as the last one
  expect(await ledgerOf(await practiceOf(page))).toHaveLength(1)
  await lookInEach(page, 'review-larger')
  await sheet.getByRole('checkbox', { name: /60/ }).check()
  await expect(button(t.review.send.practice)).toBeEnabled()
  await button(t.review.back).click()

  await chooseKind('all')
  await expect(page.getByText(t.review.unknownSize)).toBeVisible()
  await review()
  await send()
  await expectOutcome(t.common.outcome.accepted)
  await expect(page.getByText(t.statistics.target).first()).toBeVisible()
  await go('compose')
  await chooseKind('all')
  await expect(page.getByText(/上次有效目标 [\d,]+ 个/)).toBeVisible()
  await lookInEach(page, 'compose-size')

  await useConnection(page, /^练习 百度/)
  await chooseKind('tag')
  await page.getByRole('textbox', { name: new RegExp(`^${t.common.audience.tag}`) }).fill('新用户')
  await button(t.safety.size.ask).click()
  await expect(page.getByText(/现在有 300 台设备/)).toBeVisible()
  await look(page, 'compose-tag-size')
})
