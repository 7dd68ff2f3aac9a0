import { wireOf } from '#test/helpers/raw-http.ts'
import { type Door, doors, foreignHosts, foreignOrigins, type KnownHost, knock } from '../handshakes.ts'
import type { Check, Knock } from './knock.ts'

export const ownNames = ({ port }: KnownHost) => ({ host: [`127.0.0.1:${port}`], origin: [`http://127.0.0.1:${port}`] })

/** Every door under a foreign Host, a foreign Origin or both, with everything else right. */
export const underForeignNames = (host: KnownHost): Knock[] => doors.flatMap((door) => atDoor(host, door))

function atDoor(host: KnownHost, door: Door): Knock[] {
  const own = ownNames(host)
  const under = (check: Check, hosts: readonly string[], origins: readonly string[]): Knock => ({
    check,
    words: `${door.name}, Host ${JSON.stringify(hosts)}, Origin ${JSON.stringify(origins)}`,
    bytes: wireOf(knock(host, door, hosts, origins)),
  })
  return [
    ...foreignHosts(host.port).flatMap((hosts) => [
      under('host', hosts, own.origin),
      // what a socket may lack is tried once, below
      ...(door.originNeeded ? [] : [under('host', hosts, [])]),
      // what DNS rebinding looks like: both names are the other site's, and agree
      under(
        'host',
        hosts,
        hosts.map((name) => `http://${name}`),
      ),
    ]),
    ...foreignOrigins(host.port).map((origins) => under('origin', own.host, origins)),
    ...(door.originNeeded ? [under('origin of a socket', own.host, [])] : []),
  ]
}
