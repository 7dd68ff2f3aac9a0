import type { CustomScheme } from 'electron'
import type { loadPage } from '#main/app/page.ts'

const host = 'pushdeck'

export const pageOrigin = `app://${host}`
export const pageUrl = `${pageOrigin}/`

/** Makes `app:` an origin of its own, treated as https is; nothing of the page comes from `file:`. */
export const pageScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true },
}

/** What `app://` answers: the built page under its one host name, and nothing else. */
export function answerPage(page: ReturnType<typeof loadPage>, request: { url: string; method: string }): Response {
  if (request.method !== 'GET') return refuse(405)
  const url = new URL(request.url)
  if (url.protocol !== 'app:' || url.host !== host) return refuse(403)
  const file = page.find(url.pathname)
  if (!file) return refuse(404)
  return new Response(new Uint8Array(file.content), { headers: { 'Content-Type': file.type, ...file.headers } })
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' } })
}

/** Whether an address is that of the page itself; what follows `#` is the page's own business. */
export function isPageUrl(address: string): boolean {
  return URL.canParse(address) && address.split('#', 1)[0] === pageUrl
}
