import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { PhpCase } from './maps.ts'

const program = 'php'

/** The program that answers in PHP, or null where there is none on this machine. */
export const phpVersion = (): string | null => {
  const { status, stdout } = spawnSync(program, ['-n', '-r', 'echo PHP_VERSION;'], { encoding: 'utf8' })
  return status === 0 ? stdout : null
}

/** One line per case: method, address, secret and form in PHP's urlencode, MD5 signature and HMAC-SHA256 in base64url. */
export function askPhp(cases: readonly PhpCase[]): string[] {
  const input = cases.map((one) => JSON.stringify(one)).join('\n')
  const script = join(import.meta.dirname, 'answers.php')
  const { status, stdout, stderr } = spawnSync(program, ['-n', script], {
    input,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`php failed: ${stderr}`)
  return stdout.trimEnd().split('\n')
}
