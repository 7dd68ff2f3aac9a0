import { createHttp } from '#main/providers/http.ts'
import type { Send } from '#main/providers/types.ts'
import { documented, refusal } from '#test/conformance/providers/refusal.ts'
import { testClock } from '#test/helpers/clock.ts'
import { unknownName } from '#test/helpers/servers.ts'
import type { FaultRun } from './figure.ts'
import { type JudgedCall, judgedCalls, type Said } from './outcomes-calls.ts'
import { type AnsweredFault, answeredFaults, type Truth } from './outcomes-faults.ts'
import { contradiction } from './outcomes-judge.ts'
import { deafOrigin, startServer, startUntrusted } from './outcomes-servers.ts'

const atOnce = 8

interface Cell {
  name: string
  call: JudgedCall
  truth: Truth
  /** Plays the fault, and hears what is said; `breaks` changes what the console learns of its calls. */
  play(breaks?: (send: Send) => Send): Promise<Played>
}

interface Played {
  said: Said
  /** Whether the truth is what it should be: the fault was met, and nothing arrived where nothing should. */
  asStaged: boolean
}

/** A console's own way over HTTP, with a clock of its own. */
async function withWay<T>(breaks: (send: Send) => Send, work: (send: Send, waitForEver: () => void) => Promise<T>) {
  const clock = testClock()
  const { send, close } = createHttp({ after: clock.after })
  try {
    return await work(breaks(send), () => clock.advance(60_000))
  } finally {
    close()
  }
}

const unbroken = (send: Send): Send => send

function answeredCell(call: JudgedCall, fault: AnsweredFault, truth: Truth): Cell {
  const { status, body } = refusal(call.provider, documented[call.provider][0])
  const play: Cell['play'] = (breaks = unbroken) =>
    withWay(breaks, async (send, waitForEver) => {
      let met = 0
      let elsewhereHeard = 0
      const elsewhere = await startServer('/', (_request, response) => {
        elsewhereHeard += 1
        response.end(call.success)
      })
      const server = await startServer(call.path, (request, response) => {
        const stage = { request, response, success: call.success, refusal: { status, body }, waitForEver }
        const act = () => {
          met += 1
          fault.play({ ...stage, elsewhere: `${elsewhere.origin}/` }, truth)
        }
        if (fault.after === 'headers') act()
        else request.resume().once('end', act)
      })
      try {
        const said = await call.make(server.origin, server.origin, { send })
        return { said, asStaged: met > 0 && elsewhereHeard === 0 }
      } finally {
        server.close()
        elsewhere.close()
      }
    })
  return { name: `${fault.name}, ${truth}`, call, truth, play }
}

type Start = (onRequest: () => void) => Promise<{ origin: string; close(): void }>

/** Nothing of the request gets out of this machine, and what is asked before it is answered well. */
function unreachableCell(call: JudgedCall, name: string, start: Start): Cell {
  const play: Cell['play'] = (breaks = unbroken) =>
    withWay(breaks, async (send) => {
      let heard = 0
      const target = await start(() => {
        heard += 1
      })
      const rest = await startServer('', () => {})
      try {
        return { said: await call.make(target.origin, rest.origin, { send }), asStaged: heard === 0 }
      } finally {
        target.close()
        rest.close()
      }
    })
  return { name, call, truth: 'never-left', play }
}

const nothingToClose = () => {}
const unreachable: Record<string, Start> = {
  DNS: async () => ({ origin: `http://${unknownName}`, close: nothingToClose }),
  refused: async () => ({ origin: await deafOrigin(), close: nothingToClose }),
  TLS: (onRequest) =>
    startUntrusted((_request, response) => {
      onRequest()
      response.end()
    }),
}

const cellsOf = (call: JudgedCall): Cell[] => [
  ...Object.entries(unreachable).map(([name, start]) => unreachableCell(call, name, start)),
  ...answeredFaults.flatMap((fault) => fault.truths.map((truth) => answeredCell(call, fault, truth))),
]

/** The mistake that is looked for: a call that broke off after its last byte is taken for one that never left. */
const callsItUnsent =
  (send: Send): Send =>
  async (request, signal) => {
    const result = await send(request, signal)
    return result.kind === 'failure' && result.reason === 'reset'
      ? { ...result, phase: 'before', reason: 'network' }
      : result
  }

/** R4: what the console says of each call under each fault, beside what the server knows. */
export const outcomes: FaultRun = async ({ progress }) => {
  const cells = judgedCalls.flatMap(cellsOf)
  const words = await judgeAll(cells, unbroken, progress)
  const resets = cells.filter(
    ({ name, call: { kind } }) => name === 'reset after the body, taken' && kind !== 'probe' && kind !== 'token',
  )
  const control = await judgeAll(resets, callsItUnsent, () => {})
  return {
    tried: cells.length,
    violations: words.length,
    control: { tried: resets.length, violations: control.length },
    note: {
      calls: judgedCalls.length,
      ...(words.length > 0 && { violations: words.slice(0, 20).join('; ') }),
      control: control[0] ?? 'none',
    },
  }
}

async function judgeAll(
  cells: readonly Cell[],
  breaks: (send: Send) => Send,
  progress: (done: number, of: number) => void,
): Promise<string[]> {
  const words: string[] = []
  const waiting = cells.values()
  let done = 0
  const work = async (): Promise<void> => {
    for (const cell of waiting) {
      const { said, asStaged } = await cell.play(breaks)
      const wrong = asStaged ? contradiction(cell.call, cell.truth, said) : 'it did not go as it was staged'
      if (wrong !== null) words.push(`${cell.call.name}, ${cell.name}: ${wrong}`)
      done += 1
      progress(done, cells.length)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return words
}
