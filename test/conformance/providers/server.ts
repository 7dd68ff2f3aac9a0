import { onTestFinished } from 'vitest'
import { createHttp } from '#main/providers/http.ts'
import { testClock } from '#test/helpers/clock.ts'
import { type Recorder, startRecorder } from '#test/helpers/servers.ts'
import type { Case } from './case.ts'
import { cases } from './cases.ts'
import { grant } from './grant.ts'

/** The console's own way over HTTP, with a clock that the test moves. */
export function openWay() {
  const clock = testClock()
  const { send, close } = createHttp({ after: clock.after })
  onTestFinished(close)
  return { clock, send }
}

type Answer = Parameters<typeof startRecorder>[0]

const pathOf = (url: string | undefined) => url?.split('?')[0]

/** A provider that answers one call as it is told, and well whatever is asked before it, such as for a token. */
export function startProvider(one: Case, answer?: Answer): Promise<Recorder> {
  const path = pathOf(one.bare.sent.at(-1)?.url)
  const well = new Map([
    ['/oauth/token', grant],
    ...cases.map(({ bare, success }) => [pathOf(bare.sent.at(-1)?.url) ?? '', success] as const),
  ])
  return startRecorder((request, response, received) => {
    const asked = pathOf(request.url)
    if (answer && asked === path) answer(request, response, received)
    else response.writeHead(200, { 'content-type': 'application/json' }).end(well.get(asked ?? ''))
  })
}
