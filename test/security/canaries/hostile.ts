import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ProviderId } from '#shared/domain/provider.ts'
import { cases } from '#test/conformance/providers/cases.ts'
import { refusal } from '#test/conformance/providers/refusal.ts'
import { formsIn } from '#test/helpers/canary.ts'
import { canary, stem } from './marks.ts'

export const behaviours = ['well', 'refused', 'unauthorised', 'server-error', 'garbage', 'redirect', 'reset'] as const
export type Behaviour = (typeof behaviours)[number]

/** Whom the server plays, how, and which secrets it knows from before: it repeats them in all that it says. */
interface Part {
  provider: ProviderId
  behaviour: Behaviour
  /** How it answers whoever asks for a token. */
  grants: Behaviour
  knows: readonly string[]
}

const tokenPath = '/oauth/token'
const pathOf = (url: string | undefined): string => (url ?? '').split('?')[0] ?? ''

/** Certificates of vendors, whose secrets are not the console's to keep either. */
const certificate = JSON.stringify({
  code: 200,
  message: null,
  data: {
    ...{ app_id: 'a', name: 'n', app_key: canary('certificate key') },
    ...{ app_secret: canary('certificate secret'), certificate: canary('certificate') },
  },
})
const grant = JSON.stringify({ access_token: canary('issued'), token_type: 'bearer', expires_in: 3_600 })
const successes = new Map([
  ...cases.map(({ bare, success }) => [pathOf(bare.sent.at(-1)?.url), success] as const),
  ['/push/certificate', certificate] as const,
  [tokenPath, grant] as const,
])

/** A text in every form in which it is looked for. */
function everyForm(text: string): string[] {
  const bytes = Buffer.from(text)
  return [
    ...[text, bytes.toString('hex'), bytes.toString('hex').toUpperCase(), encodeURIComponent(text)],
    ...['', '1', '12'].map((before) => Buffer.from(before + text).toString('base64')),
    ...['', '1', '12'].map((before) => Buffer.from(`${before}${text}3`).toString('base64url')),
    ...[JSON.stringify(text), text.replaceAll('"', '&quot;'), [...text].join('\0')],
  ]
}

/** What a header can hold as it stands. */
const printable = (texts: readonly string[]): string => texts.filter((text) => /^[\x20-\x7e]*$/.test(text)).join(' ')

/** All of a request, as a server may repeat it in what it says. */
const repeated = ({ method, url, rawHeaders }: IncomingMessage, body: Buffer): string =>
  `${method} ${url}\n${rawHeaders.join('\n')}\n\n${body}`

/** A server that fails in every way and repeats what it was sent, in every form, wherever there is room for words. */
export async function startHostile() {
  let part: Part = { provider: 'maxim', behaviour: 'well', grants: 'well', knows: [] }
  let origin = ''
  let heard = 0

  const answer = (request: IncomingMessage, body: Buffer, response: ServerResponse): void => {
    const path = pathOf(request.url)
    const behaviour = path === tokenPath ? part.grants : part.behaviour
    const received = repeated(request, body)
    if (formsIn(Buffer.from(received), stem).length > 0) heard += 1
    const known = part.knows.flatMap(everyForm)
    const said = [...known, ...everyForm(received)].join(' ')
    if (behaviour === 'reset') return void response.socket?.resetAndDestroy()
    response.setHeader('x-echo', printable(known))
    response.setHeader('www-authenticate', `Bearer ${printable(part.knows)}`)
    if (behaviour === 'well') {
      const success = successes.get(path) ?? '{}'
      response.end(success.replace(/\}\s*$/, () => `,"echo":${JSON.stringify(said)}}`))
    } else if (behaviour === 'redirect') {
      const query = new URLSearchParams({ token: part.knows[0] ?? '' })
      response.writeHead(307, { location: `${origin}/elsewhere?${query}` }).end(said)
    } else if (behaviour === 'refused') {
      const refused = refusal(part.provider, 77_777, said)
      const error = JSON.stringify({ error: 'invalid_client', error_description: said })
      response.writeHead(path === tokenPath ? 400 : refused.status).end(path === tokenPath ? error : refused.body)
    } else {
      response.statusCode = { unauthorised: 401, 'server-error': 500, garbage: 200 }[behaviour]
      response.end(Buffer.concat([Buffer.from(`<html>${said}`), Buffer.from(part.knows.join(' '), 'utf16le')]))
    }
  }

  const server = createServer((request, response) => {
    request.toArray().then(
      (pieces) => answer(request, Buffer.concat(pieces), response),
      // whoever called went away
      () => {},
    )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    tokenUrl: `${origin}${tokenPath}`,
    /** How many requests carried a canary. */
    heard: (): number => heard,
    play: (next: Part): void => {
      part = next
    },
    close: (): void => {
      server.close()
      server.closeAllConnections()
    },
  }
}

export type Hostile = Awaited<ReturnType<typeof startHostile>>
