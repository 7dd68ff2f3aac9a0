import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const runningSchema = z.strictObject({ url: z.url(), attachKey: z.string() })
export type Running = z.infer<typeof runningSchema>

/** Tells a second start where the running console is; only its owner may read the file. */
export function writeRunning(path: string, running: Running): void {
  rmSync(path, { force: true })
  writeFileSync(path, JSON.stringify(running), { mode: 0o600, flag: 'wx' })
  chmodSync(path, 0o600)
}

export function readRunning(path: string): Running | null {
  try {
    return runningSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

/** The console has ended; a later one may have the port of this one. */
export const removeRunning = (path: string): void => rmSync(path, { force: true })

/** Asks the running console for the address of another window; null when it does not answer. */
export async function attach({ url, attachKey }: Running): Promise<string | null> {
  try {
    const answer = await fetch(`${url}/attach`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${attachKey}` },
      signal: AbortSignal.timeout(3_000),
    })
    if (!answer.ok) return null
    const window = z.strictObject({ url: z.url() }).parse(await answer.json()).url
    // whoever has the port of a console that has ended must not choose what opens in its window
    return new URL(window).origin === new URL(url).origin ? window : null
  } catch {
    return null
  }
}
