import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { SecurityFigure } from '#test/security/figure.ts'

/** What a check with a browser of its own has found; rejects where it could not be made. */
export async function securityFigure(name: 'hostile-page' | 'provider-text'): Promise<SecurityFigure> {
  const child = fork(join(import.meta.dirname, '../security/figure-process.ts'), [name])
  try {
    const said = once(child, 'message') as Promise<[SecurityFigure]>
    const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`it ended with ${code}`)))
    const [figure] = await Promise.race([said, ended])
    return figure
  } finally {
    child.kill()
  }
}
