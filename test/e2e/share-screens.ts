import { expect, type Page } from '@playwright/test'
import type { RunningConsole } from '#test/helpers/console/running-console.ts'
import { canaries, type Seeded, said } from './share-canaries.ts'
import { steps, words } from './steps.ts'

interface SharedScreen {
  name: string
  /** The ids that stand on it with the mode off. */
  shows: (seeded: Seeded) => string[]
  /** Shows the screen as a person would see it, with the mode off. */
  open(page: Page, seeded: Seeded, file: RunningConsole['file']): Promise<void>
  /** What is there only after something was typed or pressed, so that a reload would not show it again. */
  isPassing?: boolean
}

/** Changes the address within the page, as a link does. */
const at = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#${path}`)
}
const heading = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible()
const to = (path: (seeded: Seeded) => string) => async (page: Page, seeded: Seeded) => {
  await at(page, path(seeded))
  await heading(page)
}
const t = words()

/** Every screen on which an id could stand. A new screen belongs here; `docs/screen-share.md` says how. */
export const sharedScreens: SharedScreen[] = [
  {
    name: 'compose',
    shows: () => [canaries.alias],
    open: async (page, { draftId }) => {
      await at(page, `/compose/${draftId}`)
      await expect(steps(page).list).toBeVisible()
    },
  },
  {
    name: 'compose-columns',
    shows: () => [canaries.inFile],
    isPassing: true,
    open: async (page, _, file) => {
      const path = file('名单.csv', `姓名,别名\n张三,${canaries.inFile}\n`)
      await page.locator('input[type=file]').first().setInputFiles(path)
      await expect(page.getByRole('dialog').getByText(canaries.inFile).first()).toBeVisible()
    },
  },
  {
    name: 'compose-invalid',
    shows: () => [canaries.inFile],
    isPassing: true,
    open: async (page) => {
      await page.keyboard.press('Escape')
      await at(page, '/compose/new')
      await steps(page).chooseKind('user_id')
      await steps(page).list.fill(canaries.inFile)
      await steps(page).button(t.audiences.invalid.show).click()
      await expect(page.getByRole('dialog').getByText(canaries.inFile)).toBeVisible()
    },
  },
  {
    name: 'compose-app',
    shows: () => [canaries.app],
    open: async (page, { suplinkDraftId }) => {
      await page.keyboard.press('Escape')
      await at(page, `/compose/${suplinkDraftId}`)
      await expect(page.getByLabel(t.resources.app.otherLabel)).toHaveValue(canaries.app)
    },
  },
  {
    name: 'review',
    shows: () => [canaries.user, canaries.app, canaries.agent],
    isPassing: true,
    open: async (page) => {
      await steps(page).button(new RegExp(t.compose.review.test)).click()
      const sheet = page.getByRole('dialog')
      await expect(sheet.getByText(t.inspector.title)).toBeVisible()
      for (const summary of await sheet.locator('summary').all()) await summary.click()
      await expect(sheet.getByRole('heading', { name: t.inspector.sent })).toBeVisible()
      await expect(sheet).toContainText(canaries.user)
      await expect(sheet).toContainText(said)
    },
  },
  {
    name: 'deliveries',
    shows: () => [canaries.tag],
    open: async (page, seeded) => {
      await page.keyboard.press('Escape')
      await to(() => '/deliveries')(page, seeded)
      await expect(page.getByText(canaries.tag).first()).toBeVisible()
    },
  },
  { name: 'drafts', shows: () => [], open: to(() => '/deliveries?tab=drafts') },
  { name: 'delivery', shows: () => [canaries.alias], open: to(({ acceptedId }) => `/deliveries/${acceptedId}`) },
  {
    name: 'delivery-refused',
    shows: () => [canaries.alias, canaries.app],
    open: to(({ refusedId }) => `/deliveries/${refusedId}`),
  },
  {
    name: 'request',
    shows: () => [canaries.alias, canaries.app],
    isPassing: true,
    open: async (page) => {
      await steps(page).button('请求 1').click()
      await expect(page.getByRole('dialog')).toContainText(canaries.alias)
      await expect(page.getByRole('dialog')).toContainText(canaries.app)
    },
  },
  {
    name: 'why',
    shows: () => [canaries.alias, canaries.tag],
    open: async (page, seeded) => {
      await page.keyboard.press('Escape')
      await to(() => `/why?id=${canaries.alias}`)(page, seeded)
      await expect(page.getByRole('heading', { name: t.why.evidence })).toBeVisible()
      await expect(page.getByText(canaries.tag).first()).toBeVisible()
    },
  },
  {
    name: 'statistics',
    shows: () => [],
    open: async (page, seeded) => {
      await page.keyboard.press('Escape')
      await to(() => '/statistics')(page, seeded)
    },
  },
  { name: 'statistics-delivery', shows: () => [], open: to(({ acceptedId }) => `/statistics/${acceptedId}`) },
  ...['volume', 'targets'].map((tab) => ({
    name: `statistics-${tab}`,
    shows: () => [],
    open: async (page: Page, seeded: Seeded) => {
      await to(() => `/statistics?tab=${tab}`)(page, seeded)
      await expect(page.getByRole('tabpanel')).toBeVisible()
    },
  })),
  {
    name: 'statistics-lookup',
    shows: () => [canaries.device],
    isPassing: true,
    open: async (page, seeded) => {
      await to(() => '/statistics?tab=lookup')(page, seeded)
      await page.locator('#recipients').fill(canaries.device)
      await steps(page).button(t.calls.ask).click()
      await expect(page.getByRole('alert').getByText(canaries.device)).toBeVisible()
    },
  },
  { name: 'library', shows: () => [], open: to(() => '/library') },
  { name: 'connections', shows: () => [canaries.app], open: to(() => '/connections') },
  {
    name: 'connection-own',
    shows: () => [canaries.app, canaries.tester],
    open: to(({ ownId }) => `/connections/${ownId}`),
  },
  {
    name: 'connection-apps',
    shows: () => [canaries.listedApp, canaries.agent],
    open: to(({ suplinkId }) => `/connections/${suplinkId}`),
  },
  {
    name: 'connection-token',
    shows: () => [canaries.token],
    isPassing: true,
    open: async (page, { ownId }) => {
      await at(page, `/connections/${ownId}`)
      await page.getByLabel(/^访问令牌/).fill(canaries.token)
    },
  },
  ...(['suplink', 'baidu'] as const).map((provider) => ({
    name: `connection-changes-${provider}`,
    shows: ({ tenantId }: Seeded) =>
      provider === 'suplink' ? [canaries.tenantName, tenantId, canaries.counted] : [canaries.device, canaries.tag],
    open: async (page: Page, seeded: Seeded) => {
      await to(() => '/connections')(page, seeded)
      await page.getByRole('link', { name: provider === 'suplink' ? /^练习 supLink/ : /^练习 百度/ }).click()
      await expect(page.getByRole('region', { name: t.calls.recent.title })).toBeVisible()
    },
  })),
  {
    name: 'call-tenant',
    shows: ({ tenantId }) => [tenantId],
    isPassing: true,
    open: async (page, { tenantId }) => {
      await steps(page).go('connections')
      await page.getByRole('link', { name: /^练习 supLink/ }).click()
      await page.getByRole('link', { name: '查询租户' }).click()
      await page.getByLabel(/^租户 ID/).fill(tenantId)
      await steps(page).button(t.calls.ask).click()
      await expect(page.getByRole('heading', { name: t.calls.answer })).toBeVisible()
    },
  },
  {
    name: 'call-devices',
    shows: () => [canaries.device, canaries.tag],
    isPassing: true,
    open: async (page) => {
      await steps(page).go('connections')
      await page.getByRole('link', { name: /^练习 百度/ }).click()
      await page.getByRole('link', { name: '给标签加设备' }).click()
      await page.getByLabel(/^标签/).fill(canaries.tag)
      await page.getByLabel(/^设备/).fill(canaries.device)
      await steps(page).button(t.calls.do).click()
      await expect(page.getByRole('cell', { name: canaries.device, exact: true })).toBeVisible()
    },
  },
  {
    name: 'tenant',
    shows: ({ tenantId }) => [canaries.tenantName, tenantId],
    open: to(({ tenantRowId }) => `/tenants/${tenantRowId}`),
  },
  {
    name: 'tenants',
    shows: ({ tenantId }) => [canaries.tenantName, tenantId],
    open: async (page, seeded) => {
      await to(() => '/tenants')(page, seeded)
      await expect(page.getByRole('link', { name: canaries.tenantName })).toBeVisible()
    },
  },
  {
    name: 'badges',
    shows: () => [canaries.app],
    open: async (page, seeded) => {
      await to(() => '/badges')(page, seeded)
      await expect(page.getByRole('link', { name: canaries.app })).toBeVisible()
    },
  },
  {
    name: 'badge',
    shows: () => [canaries.app, canaries.counted],
    isPassing: true,
    open: async (page) => {
      await page.getByRole('link', { name: canaries.app }).click()
      await page.getByLabel(/unreadOfUser$/).fill(`${canaries.counted} 3`)
      await expect(page.getByRole('cell', { name: canaries.counted, exact: true })).toBeVisible()
    },
  },
  {
    name: 'devices',
    shows: () => [canaries.tag],
    open: async (page, seeded) => {
      await to(() => '/devices')(page, seeded)
      const choice = page.getByRole('combobox', { name: t.forProvider.label })
      const table = page.getByRole('region', { name: t.devices.tabs.tags })
      await expect(choice.or(table)).toBeVisible()
      if (await choice.isVisible()) {
        await choice.click()
        await page.locator('.ant-select-item-option').filter({ hasText: '练习 百度' }).click()
      }
      await expect(table).toBeVisible()
    },
  },
  {
    name: 'devices-list',
    shows: () => [canaries.tag, canaries.device],
    isPassing: true,
    open: async (page, seeded) => {
      await to(() => '/devices')(page, seeded)
      await page.getByRole('row').filter({ hasText: canaries.tag }).getByText(t.devices.tags.manage).click()
      await page.locator('#recipients').fill(canaries.device)
      await expect(page.getByText('tag/add_devices')).toBeVisible()
    },
  },
  { name: 'targets', shows: () => [canaries.sender], open: to(() => '/targets') },
  { name: 'audit', shows: () => [], open: to(() => '/audit') },
  { name: 'settings', shows: () => [], open: to(() => '/settings') },
]
