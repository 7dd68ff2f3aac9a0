import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from '#main/app/create-app.ts'
import { systemClock, systemRandom } from '#main/app/node-ports.ts'
import { loadPage } from '#main/app/page.ts'
import { type Admission, createAdmission } from '#main/hosts/web/admission.ts'
import { createBoundedServer } from '#main/hosts/web/bounded-server.ts'
import { type Addresses, addressesOf } from '#main/hosts/web/guard.ts'
import { createListeners } from '#main/hosts/web/listeners.ts'
import { openCore } from '#test/bench/core.ts'
import { hurriedClock } from '#test/helpers/clock.ts'
import type { KnownHost } from '../handshakes.ts'

/** How a web host is broken on purpose; nothing of it for the one that is shipped. */
export interface Weakness {
  /** Makes a request right in what is not to be looked at. */
  repair?: (request: IncomingMessage, own: Addresses) => void
  admission?: (real: Admission) => Partial<Admission>
  app?: (real: App) => Partial<App>
  page?: (real: Page) => Page
  server?: typeof createBoundedServer
}

type Page = ReturnType<typeof loadPage>

const pageText =
  '<!doctype html><meta property="csp-nonce" nonce="__STYLE_NONCE__"><script src="/assets/a.js"></script>'

/** A core with as many web hosts around it as are asked for. Nobody waits for having been wrong. */
export async function openHosts() {
  const core = await openCore({ practice: false })
  const folder = mkdtempSync(join(tmpdir(), 'pushdeck-page-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), pageText)
  writeFileSync(join(folder, 'assets', 'a.js'), 'globalThis.taken = true')
  writeFileSync(join(folder, 'assets', 'a.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')
  const page = loadPage(folder, () => systemRandom.bytes(16).toString('base64url'))
  const ends: (() => void)[] = []

  const open = async (weakness: Weakness = {}): Promise<KnownHost> => {
    const admission = createAdmission({ clock: hurriedClock(systemClock), random: systemRandom })
    let own = addressesOf(0)
    const parts = {
      app: { ...core.app, ...weakness.app?.(core.app) },
      admission: { ...admission, ...weakness.admission?.(admission) },
      page: weakness.page?.(page) ?? page,
    }
    const listeners = createListeners(parts, () => own)
    const repair = (request: IncomingMessage) => weakness.repair?.(request, own)
    const server: Server = (weakness.server ?? createBoundedServer)({
      request: (request, response) => {
        repair(request)
        listeners.request(request, response)
      },
      upgrade: (request, socket, head) => {
        repair(request)
        listeners.upgrade(request, socket, head)
      },
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    own = addressesOf(port)
    ends.push(() => {
      listeners.close()
      server.close()
      server.closeAllConnections()
    })
    return {
      port,
      admission,
      token: admission.token,
      offer: () => core.app.files.offer({ name: '审计.csv', type: 'text/csv', content: Buffer.from('offered') }),
    }
  }

  return {
    open,
    /** What a stranger may have changed. */
    traces: async (): Promise<string[]> => {
      const { operator } = await core.client.settings.get()
      return operator === null ? [] : [`the operator is ${operator}`]
    },
    close: async () => {
      for (const end of ends) end()
      rmSync(folder, { recursive: true, force: true })
      await core.close()
    },
  }
}

export type Hosts = Awaited<ReturnType<typeof openHosts>>
