import { beforeEach, describe, expect, test } from 'vitest'
import { loadPage } from '#main/app/page.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { answerPage, isPageUrl } from './page-scheme.ts'

describe('answerPage', () => {
  let page: ReturnType<typeof loadPage>
  let loads = 0
  beforeEach(() => {
    const folder = temporaryFolder()
    folder.write('index.html', '<meta name="style-nonce" content="__STYLE_NONCE__">')
    folder.write('assets/main.js', 'run()')
    page = loadPage(folder.path, () => `nonce${loads++}`)
  })
  const get = (url: string, method = 'GET') => answerPage(page, { url, method })

  test('gives the page with its policy, and a nonce of its own on every load', async () => {
    const nonces = await Promise.all(
      ['app://pushdeck/', 'app://pushdeck/index.html'].map(async (url) => {
        const response = get(url)
        const nonce = /'nonce-(\w+)'/.exec(response.headers.get('Content-Security-Policy') ?? '')?.[1] ?? ''
        expect(await response.text()).toContain(`content="${nonce}"`)
        return nonce
      }),
    )
    expect(new Set(nonces).size).toBe(2)
  })

  test('gives a file of the build with its type', async () => {
    const response = get('app://pushdeck/assets/main.js?v=1')
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(await response.text()).toBe('run()')
  })

  test.each([
    ['app://pushdeck/assets/other.js', 'GET', 404],
    ['app://pushdeck/..%2f..%2fetc/passwd', 'GET', 404],
    ['app://pushdeck/../../etc/passwd', 'GET', 404],
    ['app://elsewhere/', 'GET', 403],
    ['app://pushdeck.evil/', 'GET', 403],
    ['app://pushdeck:81/', 'GET', 403],
    ['https://pushdeck/', 'GET', 403],
    ['app://pushdeck/', 'POST', 405],
  ])('refuses %s (%s)', (url, method, status) => {
    expect(get(url, method).status).toBe(status)
  })
})

test.each([
  ['app://pushdeck/', true],
  ['app://pushdeck/#/deliveries/7', true],
  ['app://pushdeck/index.html', false],
  ['app://pushdeck@evil/', false],
  ['app://elsewhere/', false],
  ['https://pushdeck/', false],
  ['javascript:alert(1)', false],
  ['', false],
])('whether %s is the page: %s', (url, wanted) => {
  expect(isPageUrl(url)).toBe(wanted)
})
