import type { RunningConsole } from '#test/helpers/console/running-console.ts'
import { png } from '#test/helpers/pictures.ts'
import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { looks } from './looks.ts'
import { look } from './screens.ts'
import { steps } from './steps.ts'

interface Chosen {
  name: string
  content: Buffer
}

/** The library's resources in one language. */
function resourcesOf({ page, file }: RunningConsole, language: 'zh-CN' | 'en' = 'zh-CN') {
  const on = steps(page, language)
  const { t, button, go, sheet } = on
  const list = page.getByRole('list', { name: t.uploads.list })
  return {
    ...on,
    list,
    table: page.getByRole('region', { name: t.resources.list.heading }),
    open: async () => {
      await go('library')
      await page.getByRole('tab', { name: t.uploads.tabs.resources }).click()
      await expect(page.getByRole('heading', { name: t.uploads.heading })).toBeVisible()
    },
    row: (name: string) => list.getByRole('listitem').filter({ hasText: name }),
    of: (words: string, name: string) => button(words.replace('{{name}}', name)),
    /** As files that were held over the window and let go. */
    drop: (...files: Chosen[]) => {
      for (const { name, content } of files) file(name, content)
      return page.evaluate(
        (all) => {
          const dataTransfer = new DataTransfer()
          for (const { name, base64 } of all) {
            const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
            dataTransfer.items.add(new File([bytes], name))
          }
          for (const type of ['dragover', 'drop'])
            document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
        },
        files.map(({ name, content }) => ({ name, base64: content.toString('base64') })),
      )
    },
    review: async () => {
      await button(/^(核对并上传|Review and upload)/).click()
      await expect(sheet).toBeVisible()
    },
    upload: async () => {
      await sheet.getByRole('button', { name: /^(上传 \d|Upload \d)/ }).click()
      await expect(sheet).toBeHidden()
    },
    fault: (fault: string) => ask(page, '/system/setPracticeFault', { provider: 'suplink', fault }),
  }
}

const picture = { name: '现场照片.png', content: png({ width: 120, height: 80 }) }
const report = { name: '巡检记录 2026-11.pdf', content: Buffer.from(`%PDF-1.4 ${'x'.repeat(300_000)}`) }
const video = { name: '三号炉.mp4', content: Buffer.from('\0\0\0\x20ftypisom', 'latin1') }

// Would catch: a file that leaves before the click, is lost among others, or is uploaded twice unasked.
for (const [language, theme] of looks) {
  test(`files are dropped, reviewed together, uploaded and found again (${language}, ${theme})`, async ({
    openConsole,
  }) => {
    const console = await openConsole({ operator: '王小雨', language, theme })
    const { page } = console
    const { t, sheet, row, table, list, drop, review, upload, fault, of, ...on } = resourcesOf(console, language)
    const outcome = t.common.outcome
    await on.open()
    await expect(page.getByText(t.uploads.empty.all)).toBeVisible()
    await look(page, 'resources-empty')

    await drop(picture, report)
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await review()
    await expect(sheet).toContainText(picture.name)
    await expect(sheet.getByText(/resource\/upload/)).toBeVisible()
    await look(page, 'resources-review')
    await upload()
    await expect(row(picture.name)).toContainText(outcome.accepted)
    await expect(row(report.name)).toContainText(outcome.accepted)
    await expect(table.getByRole('row')).toHaveCount(3)

    // the same content under another name is there already
    await drop({ ...picture, name: 'copy.png' })
    await expect(row('copy.png')).toContainText(picture.name)
    await expect(on.button(/^(核对并上传|Review and upload)/)).toHaveCount(0)
    await look(page, 'resources-same')
    await of(t.uploads.putAwayOf, 'copy.png').click()

    // one that is cancelled while the platform is silent, and one that is refused and tried again
    await fault('slow')
    await drop(video)
    await review()
    await upload()
    await expect(row(video.name)).toContainText(t.uploads.progress.answer)
    await look(page, 'resources-under-way')
    await of(t.uploads.cancelOf, video.name).click()
    await expect(row(video.name)).toContainText(outcome.unknown)
    await fault('refuse')
    await drop({ name: 'refused.txt', content: Buffer.from('refused') })
    await review()
    await upload()
    await expect(row('refused.txt')).toContainText(outcome.refused)
    await row(video.name).scrollIntoViewIfNeeded()
    await look(page, 'resources-errors')
    await fault('none')
    await of(t.uploads.retryOf, 'refused.txt').click()
    await expect(row('refused.txt')).toContainText(outcome.accepted)

    await page.getByRole('searchbox', { name: t.uploads.search }).fill('巡检')
    await expect(table.getByRole('row')).toHaveCount(2)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await of(t.uploads.copyLinkOf, report.name).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/zhizhi\/.*pdf$/,
    )
    await page.getByRole('searchbox', { name: t.uploads.search }).fill('')
    await page.getByRole('radiogroup', { name: t.uploads.columns.kind }).getByText(t.resources.labels.picture).click()
    await expect(table.getByRole('row')).toHaveCount(2)
    expect(page.url()).toContain('kind=picture')
    await of(t.uploads.usesOf, picture.name).click()
    await expect(sheet).toContainText(t.uploads.uses.none)
    await page.keyboard.press('Escape')
    await page.getByRole('radiogroup', { name: t.uploads.columns.kind }).getByText(t.uploads.anyKind).click()

    await on.button(t.uploads.add.open).click()
    await page.getByLabel(new RegExp(`^${t.uploads.columns.id}`)).fill('5')
    await page.getByLabel(new RegExp(`^${t.uploads.add.name}`)).fill('旧宣传片')
    await on.button(t.common.save).click()
    // the id of whichever of the two arrived first
    await expect(sheet).toContainText(/现场照片[.]png|巡检记录/)
    await look(page, 'resources-by-hand')
    await page.getByLabel(new RegExp(`^${t.uploads.columns.id}`)).fill('4711')
    await on.button(t.common.save).click()
    await expect(table).toContainText('旧宣传片')
    await table.scrollIntoViewIfNeeded()
    await look(page, 'resources-full')
  })
}

// Would catch: an upload that only a mouse can begin, or one key pressed for long that begins it.
test('a file is chosen, reviewed and uploaded with the keyboard alone', async ({ openConsole }) => {
  const console = await openConsole({ operator: '王小雨' })
  const { page, file } = console
  const { t, button, sheet, row, open } = resourcesOf(console)
  await open()
  const choosing = page.waitForEvent('filechooser')
  await button(t.uploads.choose).focus()
  await page.keyboard.press('Enter')
  await (await choosing).setFiles(file(picture.name, picture.content))
  const next = button(/^核对并上传/)
  await expect(next).toBeVisible()
  await next.focus()
  await page.keyboard.press('Enter')
  await expect(button(t.uploads.review.back)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(sheet.getByRole('button', { name: /^上传 1/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(row(picture.name)).toContainText(t.common.outcome.accepted)
})
