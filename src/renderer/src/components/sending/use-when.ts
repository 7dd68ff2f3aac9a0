import { useState } from 'react'
import { instantOf, type LocalTime, type LocalTimeKind } from '#shared/domain/local-time.ts'
import { scheduleFault } from '#shared/domain/schedule.ts'
import { ownZone } from '#shared/domain/zoned-time.ts'
import { useNow } from '../Time.tsx'

export interface Chosen {
  at: number
  zone: string
  kind: LocalTimeKind
  fault: 'soon' | 'far' | null
}

/** Now or at which time: what the operator has chosen, and whether it can be. */
export function useWhen(starting: 'now' | 'later' = 'now') {
  const [mode, setMode] = useState(starting)
  const [local, setLocal] = useState<LocalTime | null>(null)
  const now = useNow(1_000)
  const chosen = local && mode === 'later' ? chosenOf(local, now) : null
  const isUsable = chosen !== null && chosen.fault === null
  return {
    mode,
    setMode,
    local,
    setLocal,
    chosen,
    now,
    isReady: mode === 'now' || isUsable,
    /** What `deliveries.submit` takes. */
    schedule: isUsable ? { schedule: { at: chosen.at, zone: chosen.zone } } : {},
  }
}

export type When = ReturnType<typeof useWhen>

function chosenOf(local: LocalTime, now: number): Chosen {
  const { at, kind } = instantOf(local)
  return { at, zone: ownZone(), kind, fault: scheduleFault(at, now) }
}
