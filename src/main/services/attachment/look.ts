import { lookup as resolve } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { Clock } from '#main/app/ports.ts'
import { createHttp, type Network } from '#main/providers/http.ts'
import type { HttpResult } from '#main/providers/types.ts'
import type { AttachmentCheck } from '#shared/domain/attachment.ts'
import { rangeOf } from './address-range.ts'
import { problem } from './fault-texts.ts'
import { bareHost, findAddresses, type Lookup } from './find-addresses.ts'
import { judge, maxReadBytes } from './judge.ts'

export interface LookMeans {
  /** Longest time to a connection, and from there to the end. */
  limitMs: number
  /** How a server is reached instead of over the network. */
  connect?: typeof createHttp | undefined
  lookup?: Lookup | undefined
}

const systemLookup: Lookup = async (hostname) =>
  (await resolve(hostname, { all: true, order: 'ipv4first' })).map(({ address }) => address)

/**
 * Looks once at what an address leads to. The request carries nothing of an account, follows nothing, and goes to the
 * very IP address that was judged: a name looked up again could mean another one by then.
 */
export function createLook({ after }: Pick<Clock, 'after'>, means: LookMeans) {
  const { limitMs, connect = createHttp, lookup = systemLookup } = means
  const limits = { connectMs: limitMs, answerMs: limitMs, maxAnswerBytes: maxReadBytes }

  const fetchFrom = async (address: string, url: URL, network: Network, signal: AbortSignal): Promise<HttpResult> => {
    const http = connect({ limits, after, network, address, cutsAnswers: true })
    const headers = [{ name: 'Accept-Encoding', value: 'identity', secret: false }]
    try {
      return await http.send({ method: 'GET', url: url.href, headers, body: null }, signal)
    } finally {
      http.close()
    }
  }

  /** `ownAddress`: that of the connection for which it is looked at. Ends soon after `signal` is aborted. */
  return async (text: string, ownAddress: string, network: Network, signal: AbortSignal): Promise<AttachmentCheck> => {
    const url = URL.parse(text)
    if (!url || !/^https?:$/.test(url.protocol)) return problem('address')
    if (url.username !== '' || url.password !== '') return problem('credentials')
    const addresses = await unlessAborted(signal, findAddresses(url, ownAddress, lookup))
    if (addresses === null) return problem('slow')
    if (typeof addresses === 'string') return problem(addresses)
    let check = problem('name')
    for (const address of addresses) {
      const isHere = rangeOf(address) === 'loopback'
      if (!isHere && network.proxy !== '' && wouldBeLookedUp(url)) return problem('through-proxy')
      const result = await fetchFrom(address, url, isHere ? { ...network, proxy: '' } : network, signal)
      check = judge(url, result)
      if (signal.aborted || result.kind === 'response' || result.phase === 'after') break
    }
    return check
  }
}

/** Of plain HTTP a proxy is told the name and not the address; a tunnel for HTTPS leads to the address. */
const wouldBeLookedUp = (url: URL): boolean => url.protocol === 'http:' && isIP(bareHost(url)) === 0

const unlessAborted = <T>(signal: AbortSignal, work: Promise<T>): Promise<T | null> =>
  Promise.race([
    work,
    new Promise<null>((resolve) => {
      if (signal.aborted) resolve(null)
      signal.addEventListener('abort', () => resolve(null), { once: true })
    }),
  ])
