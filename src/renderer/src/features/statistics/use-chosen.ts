import { idSchema } from '#shared/contract/base.ts'
import { useAddress } from './use-address.ts'

/** As many as can be told apart beside each other. */
export const mostCompared = 5

/** The deliveries that were ticked to be compared; they are kept in the address. */
export function useChosen() {
  const { get, set } = useAddress()
  const listed = (get('with') ?? '').split(',').filter((id) => idSchema.safeParse(id).success)
  const ids = [...new Set(listed)].slice(0, mostCompared)
  const keep = (next: readonly string[]) => set({ with: next.length === 0 ? null : next.join(',') })
  return {
    ids,
    isFull: ids.length === mostCompared,
    turn: (id: string, isOn: boolean) => keep(isOn ? [...ids, id] : ids.filter((one) => one !== id)),
    clear: () => keep([]),
  }
}
