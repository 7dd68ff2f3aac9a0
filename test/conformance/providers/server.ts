import { onTestFinished } from 'vitest'
import { createHttp } from '#main/providers/http.ts'
import { testClock } from '#test/helpers/clock.ts'
import { type Recorder, startRecorder } from '#test/helpers/servers.ts'

/** The console's own way over HTTP, with a clock that the test moves. */
export function openWay() {
  const clock = testClock()
  const { send, close } = createHttp({ after: clock.after })
  onTestFinished(close)
  return { clock, send }
}

export const issuedToken = 'canary-issued-token-3wd'
export const grant = `{"access_token":"${issuedToken}","token_type":"bearer","expires_in":86399,"scope":"push all"}`

type Answer = Parameters<typeof startRecorder>[0]

/** A provider that answers as it is told, and hands out tokens where it is asked for one. */
export const startProvider = (answer: Answer | string): Promise<Recorder> =>
  startRecorder((request, response, one) => {
    if (request.url === '/oauth/token') response.writeHead(200, { 'content-type': 'application/json' }).end(grant)
    else if (typeof answer === 'string') response.writeHead(200, { 'content-type': 'application/json' }).end(answer)
    else answer(request, response, one)
  })
