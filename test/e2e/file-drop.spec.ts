import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { look } from './screens.ts'
import { steps } from './steps.ts'

/** Drags a file of this computer over a place of the window, as a person does. */
async function drag(page: Page, path: string) {
  const keys = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  return async (type: 'dragEnter' | 'dragOver' | 'drop', { x, y }: { x: number; y: number }) => {
    await keys.send('Input.dispatchDragEvent', { type, x, y, data })
  }
}

// Would catch: a list that is let go a finger's breadth beside its place, and takes the console's window away with it. The
// control: a page that lets it.
test('a dropped file is taken where it can be, and leads nowhere elsewhere', async ({ openConsole }) => {
  const { page, file } = await openConsole({ operator: '王小雨' })
  const { t, chooseKind, list } = steps(page)
  await chooseKind('alias')
  const path = file('名单.txt', 'u10001\nu10002\n')
  const move = await drag(page, path)
  const address = page.url()
  const beside = { x: 700, y: 78 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await move(type, beside)
  const box = await list.boundingBox()
  const inside = { x: (box?.x ?? 0) + 60, y: (box?.y ?? 0) + 20 }
  await move('dragEnter', inside)
  await move('dragOver', inside)
  await expect(page.getByText(t.audiences.file.drop)).toBeVisible()
  await look(page, 'file-drop')
  await move('drop', inside)
  await expect(page.getByText('2 个，分 1 个请求')).toBeVisible()
  expect(page.url()).toBe(address)

  /** Whether the page keeps what is let go beside every place from the browser, which would open it. */
  const isKept = () =>
    page.evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['u10001'], 'list.txt'))
      const init = { dataTransfer, bubbles: true, cancelable: true }
      return ['dragover', 'drop'].map((name) => !document.querySelector('h1')?.dispatchEvent(new DragEvent(name, init)))
    })
  expect(await isKept()).toEqual([true, true])
  await page.evaluate(() => {
    for (const name of ['dragover', 'drop'])
      window.addEventListener(name, (event) => event.stopImmediatePropagation(), { capture: true })
  })
  expect(await isKept()).toEqual([false, false])
})
