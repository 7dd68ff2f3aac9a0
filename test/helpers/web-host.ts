import { onTestFinished } from 'vitest'
import { systemRandom } from '#main/app/node-ports.ts'
import { loadPage } from '#main/app/page.ts'
import type { Clock } from '#main/app/ports.ts'
import { createAdmission } from '#main/hosts/web/admission.ts'
import { startServer } from '#main/hosts/web/server.ts'
import type { OpenApp } from './app.ts'
import { temporaryFolder } from './folder.ts'

/** The page as the build leaves it, as far as a server can see. */
const page = '<!doctype html><meta property="csp-nonce" nonce="__STYLE_NONCE__"><script src="/assets/a.js"></script>'

/** The live web host around a core, in this process, on a port of its own. */
export async function startWebHost({ app, clock }: OpenApp, admissionClock: Clock = clock) {
  const build = temporaryFolder()
  build.write('index.html', page)
  build.write('assets/a.js', 'export const a = 1')
  build.write('assets/a.css', 'body { color: red }')
  build.write('assets/notes.txt', 'of no known type')
  const admission = createAdmission({ clock: admissionClock, random: systemRandom })
  const server = await startServer({
    app,
    admission,
    page: loadPage(build.path, () => systemRandom.bytes(16).toString('base64url')),
    port: 0,
  })
  onTestFinished(server.close)
  return {
    ...server,
    admission,
    token: admission.token,
    port: Number(new URL(server.url).port),
    build,
    /** The ticket of a file that waits to be downloaded. */
    offer: () => app.files.offer({ name: '审计.csv', type: 'text/csv', content: Buffer.from('offered') }),
  }
}

export type WebHost = Awaited<ReturnType<typeof startWebHost>>
