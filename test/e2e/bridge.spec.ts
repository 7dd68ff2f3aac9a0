import { ask, isShown } from './ask.ts'
import { expect, test } from './fixtures.ts'

test('the page reaches the core, and again after a reload', async ({ openConsole, host }) => {
  const { page } = await openConsole()
  const isDesktop = host === 'electron'
  const capabilities = { saveDialog: isDesktop, filePaths: isDesktop, newWindow: true, notification: isDesktop }
  expect(await ask(page, '/system/info')).toMatchObject({ capabilities })
  await page.reload()
  expect(await ask(page, '/system/info')).toMatchObject({ capabilities })
})

test('only the desktop host leaves something for the page, and that is frozen', async ({ openConsole, host }) => {
  const { page } = await openConsole()
  const left = await page.evaluate(() => {
    const bridge = Reflect.get(window, 'pushdeck')
    return bridge ? { names: Object.keys(bridge).sort(), isFrozen: Object.isFrozen(bridge) } : null
  })
  expect(left).toEqual(host === 'web' ? null : { names: ['pathForFile', 'transport'], isFrozen: true })
})

test('the desktop host learns where a chosen file is', async ({ openConsole, host }) => {
  test.skip(host === 'web', 'a browser tells nobody')
  const { page, file } = await openConsole()
  await isShown(page)
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', id: 'planted' })
    document.body.append(input)
  })
  const path = file('收件人.csv', 'li.wei')
  await page.locator('#planted').setInputFiles(path)
  const told = await page.evaluate(() => {
    const bridge = Reflect.get(window, 'pushdeck') as unknown as { pathForFile(file: File | undefined): string }
    return bridge.pathForFile(document.querySelector<HTMLInputElement>('#planted')?.files?.[0])
  })
  expect(told).toBe(path)
})

test('the desktop host opens another window, which outlives the first', async ({ openConsole, host }) => {
  test.skip(host === 'web', 'a browser opens it, where there is a screen')
  const { page } = await openConsole()
  const opened = page.context().waitForEvent('page')
  expect(await ask(page, '/system/openWindow')).toEqual({})
  const second = await opened
  await page.close()
  expect(await ask(second, '/system/info')).toHaveProperty('version')
})

test('what was set before a kill or an end is there after it', async ({ openConsole }) => {
  const console = await openConsole({ operator: '李伟', language: 'en', theme: 'dark' })
  const settings = { operator: '李伟', language: 'en', theme: 'dark' }
  expect(await ask(console.page, '/settings/get')).toMatchObject(settings)
  await console.kill()
  await console.restart()
  expect(await ask(console.page, '/settings/get')).toMatchObject(settings)
  await console.restart()
  expect(await ask(console.page, '/settings/get')).toMatchObject(settings)
})

for (const second of ['web', 'electron'] as const) {
  test(`a console on the ${second} host refuses a folder that another console has`, async ({ openConsole }) => {
    const { page, dataDirectory } = await openConsole()
    const host = test.info().project.name
    test.skip(second === host, 'a second start on the same host opens another window')
    await expect(openConsole({ host: second, dataDirectory })).rejects.toThrow('already-running')
    expect(await ask(page, '/system/info')).toHaveProperty('version')
  })
}

test('a path that is not in the build does not exist', async ({ openConsole }) => {
  openConsole.expectProblem(/status of 404/)
  const { page } = await openConsole()
  const paths = ['/out/main/index.js', '/../package.json', '/running.json', '/index.html.map']
  const statuses = await page.evaluate((all) => Promise.all(all.map(async (path) => (await fetch(path)).status)), paths)
  expect(statuses).toEqual(paths.map(() => 404))
})

test('what a page complains about is noticed', async ({ openConsole }) => {
  openConsole.expectProblem(/policy violation: connect-src|Content Security Policy|planted/)
  const { page } = await openConsole()
  await page.evaluate(async () => {
    await fetch('https://elsewhere.example/').catch(() => {})
    reportError(new Error('planted'))
  })
  const problems = () => openConsole.problems().join()
  await expect.poll(problems).toMatch(/policy violation: connect-src https:\/\/elsewhere.example/)
  await expect.poll(problems).toMatch(/planted/)
})
