import { readFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/** The files of a build, as they are. */
export const serveFolder =
  (folder: string): RequestListener =>
  ({ url = '/' }, response) => {
    const path = normalize(url === '/' ? '/index.html' : url)
    try {
      const content = readFileSync(join(folder, path))
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' }).end(content)
    } catch {
      response.writeHead(404).end()
    }
  }
