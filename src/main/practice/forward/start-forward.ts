import { faultSwitch } from '../fault.ts'
import { bareServer, listenOnLoopback } from '../server.ts'
import { account } from './account.ts'
import { addControlRoutes } from './control-routes.ts'
import { openInbox } from './inbox.ts'
import { issuedTokens } from './issued-tokens.ts'
import type { PracticeForward } from './practice-forward.ts'
import { addProviderRoutes, pushPath, type Switches, tokenPath } from './provider-routes.ts'
import type { TokenCall } from './token-endpoint.ts'

interface ForwardOptions {
  clock: { now(): number }
  port: number
}

/** Starts the practice receiver on 127.0.0.1. */
export async function startForward({ clock, port: wanted }: ForwardOptions): Promise<{
  practice: PracticeForward
  close(): Promise<void>
}> {
  const faults = faultSwitch()
  const switches: Switches = { tokenLifeSeconds: 7_200, refusal: { status: 1, description: '演练：处理失败' } }
  const tokens = issuedTokens(clock)
  const tokenCalls: TokenCall[] = []
  const inbox = openInbox()
  const server = bareServer()
  const form = 'application/x-www-form-urlencoded'
  server.addContentTypeParser(form, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  addProviderRoutes(server, { faults, switches, tokens, tokenCalls, inbox, now: clock.now })
  addControlRoutes(server, faults, inbox)
  const port = await listenOnLoopback(server, wanted)
  const origin = `http://127.0.0.1:${port}`

  const practice: PracticeForward = {
    baseUrl: origin + pushPath,
    pushUrl: origin + pushPath,
    port,
    credentials: { mode: 'client_credentials', tokenUrl: origin + tokenPath, tokenLife: '3600', ...account },
    examples: { type: 'device_offline\ndevice_create', appid: 'practice-app', deviceSn: 'SN-10001' },
    devices: 0,
    get fault() {
      return faults.current()
    },
    set fault(fault) {
      faults.set(fault, null)
    },
    get tokenLifeSeconds() {
      return switches.tokenLifeSeconds
    },
    set tokenLifeSeconds(seconds) {
      switches.tokenLifeSeconds = seconds
    },
    get refusal() {
      return switches.refusal
    },
    set refusal(refusal) {
      switches.refusal = refusal
    },
    failNext: (fault, times) => faults.set(fault, times),
    expireTokens: tokens.expireAll,
    tokenCalls: () => tokenCalls,
    inbox: inbox.events,
    ledger: inbox.entries,
    repeats: inbox.repeats,
  }
  return { practice, close: () => server.close() }
}
