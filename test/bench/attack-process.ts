import { connect } from 'node:net'
import { statusesOf } from '#test/security/knocks/knock.ts'

/** Attacks the web host at a port until its parent lets go of it, and tells how often it has knocked and held a socket. */
const port = Number(process.argv[2])
const idleSockets = 500
const loops = 32

const names = `Host: 127.0.0.1:${port}\r\nConnection: close\r\n`
const wrong = `Authorization: Bearer ${'x'.repeat(43)}\r\nContent-Type: application/json\r\nContent-Length: 13\r\n`
const socket =
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n'
const knocks = [
  `GET / HTTP/1.1\r\n${names}\r\n`,
  `GET / HTTP/1.1\r\n${names}Origin: http://evil.example\r\n\r\n`,
  `POST /rpc/system/info HTTP/1.1\r\n${names}${wrong}\r\n{"json":null}`,
  `POST /token HTTP/1.1\r\n${names}Content-Type: application/json\r\nContent-Length: 14\r\n\r\n{"ticket":"x"}`,
  `POST /files/resource HTTP/1.1\r\n${names}${wrong}\r\n${'x'.repeat(13)}`,
  `GET /files/${'x'.repeat(32)} HTTP/1.1\r\n${names}\r\n`,
  `GET /rpc HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n${socket}Sec-WebSocket-Protocol: pushdeck.v1, token.x\r\n\r\n`,
  `GET / HTTP/1.1\r\n${names}X: ${'x'.repeat(20_000)}\r\n\r\n`,
]

let knocked = 0
let held = 0
let ends = false

/** A socket that says nothing, or half a request; when it is cut off another one comes. */
function idle(at: number): void {
  if (ends) return
  const one = connect({ host: '127.0.0.1', port }, () => {
    held += 1
    if (at % 2 === 0) one.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX: `)
  })
  one.on('error', () => {})
  one.once('close', () => setTimeout(idle, 50, at))
  one.resume()
}

async function load(at: number): Promise<void> {
  for (let turn = at; !ends; turn += 1) {
    await statusesOf(port, knocks[turn % knocks.length] ?? '')
    knocked += 1
  }
}

for (let at = 0; at < idleSockets; at += 1) idle(at)
for (let at = 0; at < loops; at += 1) void load(at)
setInterval(() => process.send?.({ knocked, held }), 500)
process.once('disconnect', () => {
  ends = true
  process.exit(0)
})
