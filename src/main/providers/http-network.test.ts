import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { systemClock } from '#main/app/node-ports.ts'
import { startRecorder, startTlsRecorder } from '#test/helpers/servers.ts'
import { createHttp, type Network } from './http.ts'

const certificates = readFileSync(join(import.meta.dirname, '__fixtures__/self-signed.pem'), 'utf8')

function sendThrough(network: Partial<Network>, url: string) {
  const http = createHttp({ after: systemClock.after, network: { proxy: '', certificates: '', ...network } })
  onTestFinished(http.close)
  return http.send({ method: 'POST', url, headers: [], body: Buffer.from('{}') }, new AbortController().signal)
}

describe('a certificate of the company’s own', () => {
  test('is trusted once it is named, and only then', async () => {
    const server = await startTlsRecorder((_request, response) => response.end('{}'))
    expect(await sendThrough({ certificates }, server.origin)).toMatchObject({ kind: 'response', status: 200 })
    expect(await sendThrough({}, server.origin)).toEqual({ kind: 'failure', phase: 'before', reason: 'tls' })
  })
})

describe('a proxy', () => {
  test('is asked for the provider’s address', async () => {
    const proxy = await startRecorder((_request, response) => response.end('{"code":200}'))
    expect(await sendThrough({ proxy: proxy.origin }, 'http://provider.invalid/push')).toMatchObject({ status: 200 })
    expect(proxy.received.map(({ url }) => url)).toEqual(['http://provider.invalid/push'])
  })

  // Would catch: practice messages, with their recipients, that leave the machine.
  test('is never asked for this machine', async () => {
    const proxy = await startRecorder((_request, response) => response.end('{}'))
    const server = await startRecorder((_request, response) => response.end('{}'))
    expect(await sendThrough({ proxy: proxy.origin }, `${server.origin}/push`)).toMatchObject({ status: 200 })
    expect([proxy.connections(), server.connections()]).toEqual([0, 1])
  })

  // Would catch: a refused tunnel that reads as a message of which nobody knows what became.
  test('that does not let the provider through has sent nothing', async () => {
    const proxy = createServer()
    proxy.on('connect', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'))
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void proxy.close())
    const { port } = proxy.address() as AddressInfo
    const result = await sendThrough({ proxy: `http://127.0.0.1:${port}` }, 'https://provider.invalid/push')
    expect(result).toEqual({ kind: 'failure', phase: 'before', reason: 'proxy' })
  })
})
