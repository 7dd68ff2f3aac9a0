import type { Store } from '#main/store/store.ts'

const claims = (result: unknown): boolean =>
  typeof result === 'object' &&
  result !== null &&
  'claimed' in result &&
  Array.isArray(result.claimed) &&
  result.claimed.length > 0

/**
 * Hands over what a transaction claimed before it is committed: the mistake that checks of write-ahead are there to
 * find. It commits when `until` has come.
 */
export const committedLate = (store: Store, until: () => Promise<unknown>): Store => ({
  ...store,
  transaction: <T>(work: Parameters<typeof store.transaction<T>>[0]) =>
    new Promise<T>((resolve, reject) => {
      store
        .transaction(async (inside) => {
          const result = await work(inside)
          if (!claims(result)) return result
          resolve(result)
          await until()
          return result
        })
        .then(resolve, reject)
    }),
})
