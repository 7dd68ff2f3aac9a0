import { openApp } from '#test/helpers/app.ts'
import { hurriedClock } from '#test/helpers/clock.ts'
import { rawRequest } from '#test/helpers/raw-http.ts'
import { startWebHost } from '#test/helpers/web-host.ts'

/** A web host that makes nobody wait, and calls to it byte by byte under its own name. */
export async function openGuard() {
  const console = await openApp()
  const host = await startWebHost(console, hurriedClock(console.clock))
  const own = ['Host', `127.0.0.1:${host.port}`] as const
  const bearer = ['Authorization', `Bearer ${host.token}`] as const
  return {
    ...console,
    host,
    own,
    bearer,
    get: (target: string) => rawRequest({ port: host.port, target, headers: [own] }),
    post: (target: string, type: string, body: string) =>
      rawRequest({ port: host.port, method: 'POST', target, headers: [own, bearer, ['Content-Type', type]], body }),
  }
}
