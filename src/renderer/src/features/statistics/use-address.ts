import { useLocation, useSearchParams } from 'wouter'

/** What is chosen on the page stands in its address: a reload, a link and “back” show the same again. */
export function useAddress() {
  const [search] = useSearchParams()
  const [, navigate] = useLocation()
  return {
    get: (name: string): string | null => search.get(name),
    /** Changes what is named, and removes what is null. */
    set: (changes: Readonly<Record<string, string | null>>): void => {
      const next = new URLSearchParams(search)
      for (const [name, value] of Object.entries(changes)) {
        if (value === null) next.delete(name)
        else next.set(name, value)
      }
      navigate(`/statistics?${next}`, { replace: true })
    },
  }
}

/** One of the choices that a name in the address may stand for; the first where it stands for none. */
export const oneOf = <T extends string>(choices: readonly [T, ...T[]], value: string | null): T =>
  choices.find((choice) => choice === value) ?? choices[0]
