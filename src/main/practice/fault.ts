import type { PracticeFault } from '#shared/contract/system.ts'

/** Which fault is on, and for how many more sends. */
export interface FaultSwitch {
  /** The fault that is on, without using it up. */
  current(): PracticeFault
  /** Null times: until it is changed. */
  set(fault: PracticeFault, times: number | null): void
  /** The fault for one send, counted. */
  take(): PracticeFault
  /** Sends that are still to meet the fault, null where they are not counted. */
  left(): number | null
}

export function faultSwitch(): FaultSwitch {
  let fault: PracticeFault = 'none'
  let left: number | null = null
  const set = (next: PracticeFault, times: number | null) => {
    fault = next
    left = next === 'none' ? null : times
  }
  return {
    current: () => fault,
    set,
    left: () => left,
    take() {
      const taken = fault
      if (left !== null) {
        left -= 1
        if (left === 0) set('none', null)
      }
      return taken
    },
  }
}
