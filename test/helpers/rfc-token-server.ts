import { startRecorder } from './servers.ts'

export interface RfcClient {
  id: string
  secret: string
  /** A resource owner, whose password is compared as it stands in the form. */
  user?: { name: string; password: string }
}

const errorOf = (error: string, status = 400) => ({ status, body: { error } })

/** An authorisation server by RFC 6749 alone: form-encoded halves of the Basic header, passwords as they are. */
export const startRfcTokenServer = (client: RfcClient) =>
  startRecorder((request, response, { body }) => {
    const form = new URLSearchParams(body.toString('utf8'))
    const [scheme = '', credentials = ''] = (request.headers.authorization ?? '').split(' ')
    const halves = Buffer.from(credentials, 'base64').toString('latin1').split(':')
    const [id, secret, ...rest] = halves.map((half) => new URLSearchParams(`v=${half}`).get('v'))
    const isKnown = scheme.toLowerCase() === 'basic' && id === client.id && secret === client.secret
    const { status, body: said } =
      request.method !== 'POST' || request.headers['content-type'] !== 'application/x-www-form-urlencoded'
        ? errorOf('invalid_request')
        : !isKnown || rest.length > 0
          ? errorOf('invalid_client', 401)
          : grant(form, client)
    response.writeHead(status, { 'Content-Type': 'application/json;charset=UTF-8', 'Cache-Control': 'no-store' })
    response.end(JSON.stringify(said))
  })

function grant(form: URLSearchParams, { user }: RfcClient): { status: number; body: object } {
  const token = { access_token: '2YotnFZFEjr1zCsicMWpAA', token_type: 'Bearer', expires_in: 3600, example: 'value' }
  switch (form.get('grant_type')) {
    case 'client_credentials':
      return { status: 200, body: token }
    case 'password':
      return form.get('username') === user?.name && form.get('password') === user?.password
        ? { status: 200, body: { ...token, refresh_token: 'tGzv3JOkF0XG5Qx2TlKWIA' } }
        : errorOf('invalid_grant')
    default:
      return errorOf('unsupported_grant_type')
  }
}
