import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { png } from '#test/helpers/pictures.ts'
import { expect, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { look } from './screens.ts'
import { maintenance, steps, words } from './steps.ts'

/** A server of pictures on this machine; what is no picture there is a page. */
async function startPictures() {
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    if (url === '/banner.png') response.end(png({ width: 876, height: 324 }))
    else if (url !== '/silent.png') response.end('<!doctype html><p>login</p>')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { origin: `http://127.0.0.1:${port}`, asked, close }
}

for (const [language, theme] of looks) {
  test(`a picture is looked at on request (${language}, ${theme})`, async ({ openConsole }) => {
    const pictures = await startPictures()
    const { page } = await openConsole({ operator: '王小雨', language, theme })
    const t = words(language)
    const { button, write, chooseKind, list, review, sheet } = steps(page, language)
    const address = page.getByLabel(new RegExp(`^${t.compose.fields.attachment}`))
    const preview = page.getByRole('img', { name: t.preview.picture, exact: true })
    try {
      await page.getByText(t.compose.kinds.image, { exact: true }).click()
      await write(maintenance)
      await expect(button(t.attachment.check)).toBeHidden()
      await address.fill(`${pictures.origin}/silent.png`)
      await button(t.attachment.check).click()
      await expect(page.getByText(t.attachment.checking)).toBeVisible()
      await expect.poll(() => pictures.asked).toEqual(['/silent.png'])
      await button(t.attachment.stop).click()
      await expect(page.getByText(t.attachment.checking)).toBeHidden()

      await address.fill(`${pictures.origin}/login.png`)
      await button(t.attachment.check).click()
      await expect(page.getByRole('alert')).toContainText(language === 'en' ? 'there is no picture' : '内容却不是图片')
      await expect(preview).toBeHidden()
      await look(page, 'attachment-doubtful')

      await address.fill(`${pictures.origin}/banner.png`)
      await expect(page.getByRole('alert')).toBeHidden()
      await button(t.attachment.check).click()
      await expect(page.getByRole('status').getByText(/PNG.*876 × 324/)).toBeVisible()
      // the page's policy lets it be painted
      await expect.poll(() => preview.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(876)
      await look(page, 'attachment-found')

      await chooseKind('alias')
      await list.fill('u10001')
      await review()
      await expect(sheet.getByText(/PNG.*876 × 324/)).toBeVisible()
      await look(page, 'attachment-reviewed')
      expect(pictures.asked).toEqual(['/silent.png', '/login.png', '/banner.png'])
    } finally {
      pictures.close()
    }
  })
}
