import { expect, test } from './fixtures.ts'
import { look } from './screens.ts'
import { maintenance, steps, words } from './steps.ts'

test('another screen puts the focus on its heading and names the window', async ({ openConsole }) => {
  const { page } = await openConsole()
  const { t, introduce, go } = steps(page)
  const heading = page.getByRole('heading', { level: 1 })
  await introduce('王小雨')
  await expect(heading).toHaveText(t.compose.title)
  await expect(heading).toBeFocused()
  await expect(page).toHaveTitle(`${t.compose.title} · 推送台`)
  for (const screen of ['audit', 'settings', 'deliveries', 'statistics', 'connections'] as const) {
    await go(screen)
    await expect(heading).toHaveText(t.shell.nav[screen])
    await expect(heading).toBeFocused()
    await expect(page).toHaveTitle(`${t.shell.nav[screen]} · 推送台`)
  }
  await page.reload()
  await expect(heading).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: t.shell.skip })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('a closed dialog gives the focus back to what opened it', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, sheet, body, write, chooseKind, list, review } = steps(page)
  await write(maintenance)
  await chooseKind('alias')
  await list.fill('u10001')
  await review()
  await button(t.review.back).click()
  await expect(button(new RegExp(t.compose.review.practice))).toBeFocused()
  await body.focus()
  await page.keyboard.press('Control+Enter')
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(body).toBeFocused()

  await button(t.compose.deleteDraft).click()
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(button(t.compose.deleteDraft)).toBeFocused()
})

test('the menus of the title band open with the focus inside and give it back', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨', theme: 'dark' })
  const { t } = steps(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const name of [t.shell.switchConnection, t.shell.switchOperator]) {
    const opener = page.getByRole('button', { name: new RegExp(`^${name}`) })
    await opener.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('banner').getByRole('menuitem').first()).toBeFocused()
    await look(page, name === t.shell.switchConnection ? 'menu-connections' : 'menu-operators')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
    await expect(opener).toBeFocused()
  }
})

for (const theme of ['light', 'dark'] as const) {
  test(`whatever has the focus is ringed (${theme})`, async ({ openConsole }) => {
    const { page } = await openConsole({ operator: '王小雨', theme, language: 'en' })
    const { go } = steps(page, 'en')
    const bare = async () => {
      const found: string[] = []
      const seen = new Set<string>()
      for (let step = 0; step < 45; step += 1) {
        await page.keyboard.press('Tab')
        const { name, ring } = await page.evaluate(() => {
          const focused = document.activeElement as HTMLElement
          const drawn = [
            focused,
            ...Array.from({ length: 3 }).reduce<HTMLElement[]>((all) => {
              const parent = (all.at(-1) ?? focused).parentElement
              return parent ? [...all, parent] : all
            }, []),
            ...(focused.parentElement?.querySelectorAll<HTMLElement>('*') ?? []),
          ]
          const hasRing = (element: HTMLElement) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(element)
            return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
          }
          return { name: focused.outerHTML.slice(0, 120), ring: focused === document.body || drawn.some(hasRing) }
        })
        if (seen.has(name)) continue
        seen.add(name)
        if (!ring) found.push(name)
      }
      return found
    }
    for (const screen of ['compose', 'settings', 'connections'] as const) {
      await go(screen)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        screen === 'compose' ? words('en').compose.title : words('en').shell.nav[screen],
      )
      expect(await bare()).toEqual([])
    }
  })
}

test('an address that leads nowhere says so and leads back', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t } = steps(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  for (const id of ['nonsense', '00000000-0000-4000-8000-000000000000']) {
    await page.evaluate((place) => {
      window.location.hash = place
    }, `/connections/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.common.notFound.title)
    await look(page, 'not-found')
    await page.getByRole('main').getByRole('link', { name: t.connections.toList }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.connections.title)
  }
})
