import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AddressRange, rangeOf } from './address-range.ts'

const cases: [AddressRange, string[]][] = [
  ['loopback', ['127.0.0.1', '127.255.255.254', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1']],
  ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd00::1', 'fec0::1', '::ffff:10.0.0.1']],
  ['link-local', ['169.254.169.254', 'fe80::1', 'fe80::1%eth0', '::ffff:169.254.169.254']],
  ['shared', ['100.64.0.1', '198.18.0.7']],
  [
    'reserved',
    ['0.0.0.0', '255.255.255.255', '224.0.0.1', '240.0.0.1', '192.0.2.1', '::', 'ff02::1', 'no address', ''],
  ],
  // these carry an address of IPv4, which may be any
  ['reserved', ['64:ff9b::7f00:1', '2002:7f00:1::', '2001:0:7f00:1::', '::127.0.0.1', '::ffff:0:127.0.0.1']],
  ['public', ['93.184.216.34', '172.15.0.1', '172.32.0.1', '223.5.5.5', '2606:4700::1111', '2400:3200::1']],
]

// Would catch: a way to this machine or into the network in another spelling.
test.each(cases)('%s: %j', (range, addresses) => {
  expect(addresses.map((address) => [address, rangeOf(address)])).toEqual(addresses.map((address) => [address, range]))
})

// Would catch: an address of IPv4 that is judged in one way by itself and in another inside IPv6.
test('an address of IPv4 leads to the same place inside IPv6', () => {
  fc.assert(fc.property(fc.ipV4(), (address) => rangeOf(`::ffff:${address}`) === rangeOf(address)))
})
