import { useEffect, useRef, useState } from 'react'
import type { Tenant } from '#shared/contract/tenants.ts'
import type { Cause } from '#shared/domain/cause.ts'
import { useApi } from '../../bridge/api.ts'

interface End {
  tenant: Tenant
  result: 'done' | 'not' | 'unknown'
  /** Null where the console itself gave no answer. */
  cause: Cause | null
}

export interface Refreshing {
  all: readonly Tenant[]
  ends: ReadonlyMap<string, End>
  isRunning: boolean
  /** Of this run. */
  startedAt: number
  asked: number
}

/** Asks for tenants one after the other; what was asked is kept, so that going on asks only for the rest. */
export function useRefreshAll() {
  const { client } = useApi()
  const [run, setRun] = useState<Refreshing | null>(null)
  const stopped = useRef(new AbortController())
  useEffect(() => () => stopped.current.abort(), [])

  const askOne = async (tenant: Tenant): Promise<End> => {
    try {
      const { done, outcome, cause } = await client.tenants.refresh({ id: tenant.id })
      return { tenant, result: done ? 'done' : outcome === 'unknown' ? 'unknown' : 'not', cause }
    } catch {
      return { tenant, result: 'unknown', cause: null }
    }
  }

  const go = async (all: readonly Tenant[], before: ReadonlyMap<string, End>) => {
    const stop = new AbortController()
    stopped.current = stop
    const ends = new Map([...before].filter(([, { result }]) => result === 'done'))
    const startedAt = Date.now()
    let asked = 0
    const show = (isRunning: boolean) => setRun({ all, ends: new Map(ends), isRunning, startedAt, asked })
    show(true)
    for (const tenant of all) {
      if (stop.signal.aborted) return
      if (ends.has(tenant.id)) continue
      const end = await askOne(tenant)
      if (stop.signal.aborted) return
      ends.set(tenant.id, end)
      asked += 1
      show(true)
    }
    show(false)
  }

  return {
    run,
    start: (tenants: readonly Tenant[]) => void go(tenants, new Map()),
    goOn: () => run && void go(run.all, run.ends),
    stop: () => {
      stopped.current.abort()
      setRun((known) => known && { ...known, isRunning: false })
    },
    close: () => setRun(null),
  }
}
