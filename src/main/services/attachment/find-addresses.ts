import { isIP } from 'node:net'
import type { AttachmentFault } from '#shared/domain/attachment.ts'
import { type AddressRange, rangeOf } from './address-range.ts'

/** The IP addresses behind a host name; rejects where it has none. */
export type Lookup = (hostname: string) => Promise<readonly string[]>

/**
 * The IP addresses at which a picture may be fetched for a connection, the first to be tried first. What lies inside a
 * network is reached only for connections whose own server is in the same kind of place. One doubtful address spoils
 * all: a name that leads to a public place and to this machine is a trap.
 */
export async function findAddresses(
  url: URL,
  ownAddress: string,
  lookup: Lookup,
): Promise<readonly string[] | AttachmentFault> {
  const addresses = await addressesOf(url, lookup)
  if (addresses.length === 0) return 'name'
  const inner = addresses.map(rangeOf).filter((range) => range !== 'public')
  if (inner.length === 0) return addresses
  const own = await ownRanges(ownAddress, lookup)
  return inner.every((range) => range !== 'reserved' && own.includes(range)) ? addresses : 'inside'
}

async function ownRanges(ownAddress: string, lookup: Lookup): Promise<AddressRange[]> {
  const own = URL.parse(ownAddress)
  return own ? (await addressesOf(own, lookup)).map(rangeOf) : []
}

function addressesOf(url: URL, lookup: Lookup): Promise<readonly string[]> {
  const host = bareHost(url)
  return isIP(host) ? Promise.resolve([host]) : lookup(host).catch(() => [])
}

/** An IPv6 address stands in brackets in a URL. */
export const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')
