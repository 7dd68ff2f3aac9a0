import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Bundle, hostEntry, layBundle } from './bundle.ts'
import type { HostReport } from './report.ts'

const inspector = join(import.meta.dirname, 'inspect-process.ts')
const limitMs = 60_000

/** Runs the built host and does to it what a hostile page would. Rejects when it does not get to its window. */
export async function inspectHost(bundle: Bundle): Promise<HostReport> {
  const laid = layBundle(bundle)
  const dataDirectory = mkdtempSync(join(tmpdir(), 'pushdeck-checklist-'))
  try {
    return await new Promise((resolve, reject) => {
      const args = [inspector, laid.path(hostEntry), dataDirectory]
      execFile(process.execPath, args, { timeout: limitMs, maxBuffer: 10_000_000 }, (error, stdout, stderr) => {
        if (error) reject(new Error(`the host does not get to its window: ${stderr}`))
        else resolve(JSON.parse(stdout))
      })
    })
  } finally {
    laid.remove()
    rmSync(dataDirectory, { recursive: true, force: true })
  }
}
