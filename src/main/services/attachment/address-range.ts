import { BlockList, isIPv4, isIPv6 } from 'node:net'

/** Where an IP address leads. `shared`: handed out by carriers and tunnels; `reserved`: nothing to connect to. */
export type AddressRange = 'public' | 'loopback' | 'private' | 'link-local' | 'shared' | 'reserved'

type Nets = readonly (readonly [net: string, bits: number])[]

/** Of RFC 6890 and its successors; the first that holds an address counts. */
const nets: readonly (readonly [AddressRange, Nets])[] = [
  [
    'loopback',
    [
      ['127.0.0.0', 8],
      ['::1', 128],
    ],
  ],
  [
    'private',
    [
      ['10.0.0.0', 8],
      ['172.16.0.0', 12],
      ['192.168.0.0', 16],
      ['fc00::', 7],
      ['fec0::', 10],
    ],
  ],
  [
    'link-local',
    [
      ['169.254.0.0', 16],
      ['fe80::', 10],
    ],
  ],
  [
    'shared',
    [
      ['100.64.0.0', 10],
      ['198.18.0.0', 15],
    ],
  ],
  [
    'reserved',
    [
      ['0.0.0.0', 8],
      ['192.0.0.0', 24],
      ['192.0.2.0', 24],
      ['198.51.100.0', 24],
      ['203.0.113.0', 24],
      ['224.0.0.0', 3],
    ],
  ],
]

/** Addresses of IPv6 that the world can have; those within that carry one of IPv4 lead to that. */
const global: Nets = [['2000::', 3]]
const carriers: Nets = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const listOf = (all: Nets): BlockList => {
  const list = new BlockList()
  for (const [net, bits] of all) list.addSubnet(net, bits, isIPv4(net) ? 'ipv4' : 'ipv6')
  return list
}

const lists = nets.map(([range, all]) => [range, listOf(all)] as const)
const globalList = listOf(global)
const carrierList = listOf(carriers)

/** Judges an address as it is connected to; one of IPv4 inside IPv6 (`::ffff:…`) is that of IPv4. */
export function rangeOf(address: string): AddressRange {
  const [bare = ''] = address.split('%', 1)
  const family = isIPv4(bare) ? 'ipv4' : isIPv6(bare) ? 'ipv6' : null
  if (family === null) return 'reserved'
  const known = lists.find(([, list]) => list.check(bare, family))
  if (known) return known[0]
  if (family === 'ipv4' || isMapped(bare)) return 'public'
  return globalList.check(bare, 'ipv6') && !carrierList.check(bare, 'ipv6') ? 'public' : 'reserved'
}

const mapped = listOf([['::ffff:0:0', 96]])
const isMapped = (address: string): boolean => mapped.check(address, 'ipv6')
