import { ask } from './ask.ts'
import { expect, test } from './fixtures.ts'
import { connect, ledgerOf, practiceOf } from './practice-server.ts'
import { look } from './screens.ts'
import { maintenance, steps, useConnection as workWith } from './steps.ts'

/** A key that the input method takes for itself, as the browser reports it. */
const takenKey = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 } as const

// Would catch: the Enter that ends a Chinese word, or one that is pressed again and again, taken for a word to send.
test('no Enter sends: not of an input method, not twenty times, not on a form', async ({ openConsole }) => {
  const { page } = await openConsole({ operator: '王小雨' })
  const { t, button, write, chooseKind, title, sheet } = steps(page)
  const account = await practiceOf(page)
  const id = await connect(page, '客户端正式', 'production', account)
  await ask(page, '/connections/update', { id, testAudience: { kind: 'alias', values: ['u10003'] } })
  await ask(page, '/system/unlockProduction')
  const keyboard = await page.context().newCDPSession(page)
  const takeEnter = async () => {
    for (const modifiers of [0, 2]) {
      await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', modifiers, ...takenKey })
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', modifiers, ...takenKey })
    }
  }
  const compose = async (text: string) => {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await takeEnter()
  }
  /** As browsers without the number 229 tell it. */
  const enterWhileComposing = { key: 'Enter', isComposing: true, ctrlKey: true, bubbles: true, cancelable: true }

  await workWith(page, /^客户端正式/)
  await write({ ...maintenance, title: '' })
  await title.focus()
  await compose('xi tong')
  await title.dispatchEvent('keydown', enterWhileComposing)
  await keyboard.send('Input.insertText', { text: '系统维护通知' })
  await expect(title).toHaveValue('系统维护通知')
  await title.press('Enter')
  await expect(sheet).toBeHidden()

  await chooseKind('all')
  await button(new RegExp(t.compose.review.production)).click()
  await button(t.review.testFirst.send).click()
  const send = button(t.review.send.production)
  const field = page.getByLabel(t.review.typeLabel)
  await field.fill('客户端正式 ')
  await compose('quan bu')
  await keyboard.send('Input.insertText', { text: '全部' })
  await expect(send).toBeEnabled({ timeout: 30_000 })
  // white space does not count, so that Send is on while this is composed
  await field.focus()
  await compose(' ')
  await expect(send).toBeEnabled()
  await field.dispatchEvent('keydown', enterWhileComposing)
  await keyboard.send('Input.insertText', { text: ' ' })
  for (let times = 0; times < 20; times += 1) await field.press('Enter')
  await expect(field).toHaveValue(/^客户端正式 全部\s*$/)
  await send.focus()
  await takeEnter()
  await send.dispatchEvent('keydown', enterWhileComposing)

  await expect(sheet).toBeVisible()
  await expect(send).toBeEnabled()
  await look(page, 'enter-sends-nothing')
  // control: the same button sends at a deliberate press, and the hold takes it back
  expect(await ledgerOf(account)).toHaveLength(1)
  await send.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('timer')).toBeVisible()
  await button(t.deliveries.hold.cancel).click()
  await expect(title).toHaveValue(maintenance.title)
  expect(await ledgerOf(account)).toHaveLength(1)
})
