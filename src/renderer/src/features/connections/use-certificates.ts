import { useEffect, useRef, useState } from 'react'
import { certificateEnvironments, certificateVendors, certificateWords } from '#shared/domain/certificate.ts'
import { chunk } from '#shared/domain/chunk.ts'
import type { Answer, Cell } from '#shared/domain/operation.ts'
import { useApi } from '../../bridge/api.ts'

interface Place {
  provider: number
  environment: number
}

/** One of the 14, as the provider answered: its words, name, app id, three fingerprints, subject and last day. */
export type Certificate = 'asking' | 'lost' | { said: Answer; cells: readonly Cell[] }

export const keyOf = ({ provider, environment }: Place): string => `${provider}/${environment}`
export const places: Place[] = certificateVendors.flatMap((_, index) =>
  certificateEnvironments.map(({ environment }) => ({ provider: index + 1, environment })),
)
const atOnce = 4
const dayMs = 86_400_000
const soonDays = 30
const lastDayColumn = 9

const wordOf = (cell: Cell | undefined): string => (typeof cell === 'object' ? cell.en : '')

/** Null where that is not known. */
export function isSet(certificate: Certificate | undefined): boolean | null {
  if (typeof certificate !== 'object') return null
  const word = wordOf(certificate.cells[2])
  return word === certificateWords.set.en ? true : word === certificateWords.notSet.en ? false : null
}

/** When a certificate ends, in UTC, and how many whole days are left of it; null where it can't be read. */
export function lastDayOf(certificate: Certificate | undefined): { date: string; days: number } | null {
  const date = typeof certificate === 'object' ? certificate.cells[lastDayColumn] : ''
  if (typeof date !== 'string' || date === '') return null
  return { date, days: Math.floor((Date.parse(`${date.replace(' ', 'T')}Z`) - Date.now()) / dayMs) }
}

export const isEnding = (certificate: Certificate): boolean =>
  (lastDayOf(certificate)?.days ?? soonDays + 1) <= soonDays

/** Asks for all 14, four at a time. What came is on this screen alone and goes with it. */
export function useCertificates(connectionId: string) {
  const { client } = useApi()
  const [cells, setCells] = useState<ReadonlyMap<string, Certificate>>(new Map())
  const [isBusy, setBusy] = useState(false)
  const round = useRef<AbortController>(null)
  useEffect(() => () => round.current?.abort(), [])
  const put = (place: Place, cell: Certificate) => setCells((before) => new Map([...before, [keyOf(place), cell]]))
  const askOne = async (place: Place, signal: AbortSignal): Promise<void> => {
    const input = { provider: String(place.provider), environment: String(place.environment) }
    try {
      const said = await client.operations.call({ connectionId, operation: 'certificate.show', input }, { signal })
      if (!signal.aborted) put(place, { said, cells: said.tables[0]?.rows[0] ?? [] })
    } catch {
      if (!signal.aborted) put(place, 'lost')
    }
  }
  return {
    cells,
    isBusy,
    ask: async () => {
      const control = new AbortController()
      round.current = control
      setCells(new Map())
      setBusy(true)
      for (const group of chunk(places, atOnce)) {
        if (control.signal.aborted) break
        for (const place of group) put(place, 'asking')
        await Promise.all(group.map((place) => askOne(place, control.signal)))
      }
      if (round.current === control) setBusy(false)
    },
    /** What was answered by then stays. */
    stop: () => {
      round.current?.abort()
      setCells((before) => new Map([...before].filter(([, cell]) => cell !== 'asking')))
      setBusy(false)
    },
  }
}
