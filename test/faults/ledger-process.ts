import { createHash } from 'node:crypto'
import { fsyncSync, openSync, writeSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dice } from './dice.ts'
import type { Deed, LedgerLine } from './kill-words.ts'

/** A provider that writes down what arrives, synced, before it does anything. Arguments: its ledger, a seed, how many faults. */
const [ledger = '', seed = '0', faults = 'many'] = process.argv.slice(2)
const file = openSync(ledger, 'a')
const rolls = dice(Number(seed))
const success = '{"code":200,"data":{"task_id":9007199254740993},"message":null}'
let calm = false

/** Each with the number below which a roll of the dice chooses it. */
const deeds: Record<string, readonly [Deed, number][]> = {
  many: [
    ['busy', 0.02],
    ['broken', 0.04],
    ['reset', 0.06],
    ['held', 0.1],
    ['late', 0.2],
  ],
  // one in twenty, and none that takes until a time limit
  few: [
    ['busy', 0.01],
    ['broken', 0.025],
    ['reset', 0.04],
    ['late', 0.05],
  ],
}

function decide(): Deed {
  const roll = rolls.next()
  return calm ? 'accepted' : (deeds[faults]?.find(([, below]) => roll < below)?.[0] ?? 'accepted')
}

const answers: Record<Deed, (response: ServerResponse) => void> = {
  accepted: (response) => void setTimeout(() => response.end(success), calm ? 0 : rolls.below(10)),
  late: (response) => void setTimeout(() => response.end(success), 20 + rolls.below(80)),
  held: () => {},
  reset: (response) => void response.socket?.resetAndDestroy(),
  broken: (response) => void response.writeHead(503).end('<html></html>'),
  busy: (response) => void response.writeHead(429, { 'retry-after': '0' }).end('<html></html>'),
}

const server = createServer(async (request, response) => {
  if (request.method === 'GET') return void response.end()
  try {
    const body = Buffer.concat(await request.toArray())
    const deed = decide()
    const line: LedgerLine = { at: Date.now(), sha256: createHash('sha256').update(body).digest('hex'), deed }
    writeSync(file, `${JSON.stringify(line)}\n`)
    fsyncSync(file)
    process.send?.('arrived')
    answers[deed](response)
  } catch {
    // the console was killed in the middle of its request
  }
})
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.on('message', (word) => {
  calm = word === 'calm'
})
process.once('disconnect', () => process.exit(0))
