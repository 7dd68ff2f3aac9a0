import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
const noncePlace = '__STYLE_NONCE__'

export interface PageFile {
  type: string
  content: Buffer
  headers: Record<string, string>
}

/** What every answer that carries a part of the page says, whichever host gives it. */
const pageHeaders = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** The policy of both hosts, the same but for the nonce: no inline code or style, nothing from elsewhere. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ')
}

/**
 * The built page, read once: a path that is not in the build does not exist, so no request can reach another file.
 * `find` answers null for those; the page itself carries a fresh nonce on every load.
 */
export function loadPage(directory: string, newNonce: () => string): { find(path: string): PageFile | null } {
  const files = new Map(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`/${relative(directory, path).split(sep).join('/')}`, readFileSync(path)]),
  )
  const html = files.get('/index.html')?.toString('utf8') ?? ''
  const page = (): PageFile => {
    const nonce = newNonce()
    return {
      type: 'text/html; charset=utf-8',
      content: Buffer.from(html.replaceAll(noncePlace, nonce)),
      headers: { ...pageHeaders, 'Content-Security-Policy': contentSecurityPolicy(nonce), 'Cache-Control': 'no-store' },
    }
  }
  return {
    find: (path) => {
      if (path === '/' || path === '/index.html') return page()
      const content = files.get(path)
      const type = types[extname(path)]
      if (!content || !type) return null
      return { type, content, headers: { ...pageHeaders, 'Cache-Control': 'public, max-age=31536000, immutable' } }
    },
  }
}
