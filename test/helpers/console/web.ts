import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Carrier, Start } from './carrier.ts'
import { startChild } from './child.ts'

/** Runs the web host and opens a window of it the way that a second start does. */
export async function startWeb({ browser, dataDirectory, prepare, port = 0 }: Start): Promise<Carrier> {
  const flags = ['--data-dir', dataDirectory, '--port', String(port), '--no-open', '--json']
  const host = startChild(['out/main/web.js', ...flags])
  try {
    const { url, token } = await host.ready
    const context = await browser.newContext()
    await prepare(context)
    const page = await context.newPage()
    await page.goto(await windowAddress(dataDirectory))
    return {
      page,
      pid: host.pid,
      url: String(url),
      token: String(token),
      end: async () => {
        await context.close()
        await host.end()
      },
      kill: host.kill,
    }
  } catch (error) {
    await host.kill()
    throw error
  }
}

/** An address with a ticket, asked for with the key that only the owner of the folder can read. */
async function windowAddress(dataDirectory: string): Promise<string> {
  const { url, attachKey } = JSON.parse(readFileSync(join(dataDirectory, 'running.json'), 'utf8'))
  const answer = await fetch(`${url}/attach`, { method: 'POST', headers: { Authorization: `Bearer ${attachKey}` } })
  return ((await answer.json()) as { url: string }).url
}
