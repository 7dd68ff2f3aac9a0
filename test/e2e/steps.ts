import { expect, type Page } from '@playwright/test'
import type { Language } from '#shared/domain/text.ts'
import { en } from '../../src/renderer/src/i18n/en/index.ts'
import { zh } from '../../src/renderer/src/i18n/zh-CN/index.ts'

/** The words on the screen in a language; Chinese is what most specs read. */
export const words = (language: Language = 'zh-CN'): typeof zh => (language === 'en' ? (en as typeof zh) : zh)

export interface Message {
  title: string
  body: string
}

export const maintenance: Message = {
  title: '系统维护通知',
  body: '今晚 23:00–24:00 进行升级，期间无法登录。给您带来不便，敬请谅解。',
}

/** What a person does on the screens, in one language; locators by role and label. */
export function steps(page: Page, language: Language = 'zh-CN') {
  const t = words(language)
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
  const go = async (screen: keyof typeof t.shell.nav) => {
    await page.getByRole('navigation').getByRole('link', { name: t.shell.nav[screen], exact: true }).click()
  }
  return {
    t,
    button,
    go,
    title: page.getByLabel(new RegExp(`^${t.compose.fields.title}`)),
    body: page.getByLabel(new RegExp(`^${t.compose.fields.body} ?body`)),
    list: page.getByLabel(new RegExp(`^${t.compose.audience.values}`)),
    sheet: page.getByRole('dialog'),
    introduce: async (name: string) => {
      await page.getByLabel(t.shell.operator.label).fill(name)
      await button(t.shell.operator.start).click()
    },
    write: async ({ title, body }: Message) => {
      await page.getByLabel(new RegExp(`^${t.compose.fields.title}`)).fill(title)
      await page.getByLabel(new RegExp(`^${t.compose.fields.body} ?body`)).fill(body)
    },
    chooseKind: (kind: keyof typeof t.common.audience) =>
      page.getByRole('main').getByText(t.common.audience[kind], { exact: true }).click(),
    review: async (stage: keyof typeof t.compose.review = 'practice') => {
      await button(new RegExp(t.compose.review[stage])).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
    send: (stage: keyof typeof t.review.send = 'practice') => button(t.review.send[stage]).click(),
    /** The delivery's page says this word beside its title. */
    expectOutcome: async (word: string) => {
      await expect(page.getByRole('heading', { level: 1 }).locator('..').getByText(word, { exact: true })).toBeVisible({
        timeout: 20_000,
      })
    },
    saved: () => expect(page.getByText(t.compose.saved, { exact: true })).toBeVisible(),
  }
}

/** Adds a connection through the form; its page is open afterwards. */
export async function addConnection(
  page: Page,
  fields: {
    name: string
    stage: 'practice' | 'test' | 'production'
    baseUrl: string
    appId: string
    accessToken: string
  },
): Promise<void> {
  const { t, go, button } = steps(page)
  await go('connections')
  await button(t.connections.add)
    .or(page.getByRole('link', { name: t.connections.add }))
    .click()
  await page.getByLabel(t.connections.fields.name, { exact: true }).fill(fields.name)
  await page.getByText(t.shell.stage[fields.stage], { exact: true }).last().click()
  await page.getByLabel(/^服务地址/).fill(fields.baseUrl)
  await page.getByLabel(/^应用 ID/).fill(fields.appId)
  await page.getByLabel(/^访问令牌/).fill(fields.accessToken)
  await button(t.common.save).click()
}

/** Works with this connection from now on; the composer is open afterwards. */
export async function useConnection(page: Page, name: RegExp): Promise<void> {
  const { t, go } = steps(page)
  await go('connections')
  await page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name }) })
    .getByRole('button', { name: new RegExp(`^${t.connections.use}`) })
    .click()
  await expect(page.getByRole('heading', { name: t.compose.audience.heading })).toBeVisible()
}
