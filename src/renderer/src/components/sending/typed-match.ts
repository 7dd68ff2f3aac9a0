import { type Confirmation, confirmationText, isConfirmed } from '#shared/domain/confirmation.ts'

export type TypedMatch = 'empty' | 'matches' | 'unfinished' | 'name' | 'number'

const starts = (text: string): string[] => Array.from(text, (_, index) => text.slice(0, index + 1))

/** How far the typed words agree with what is wanted. What counts as equal is `isConfirmed`'s to say. */
export function matchTyped(wanted: Confirmation, typed: string, everybody: string): TypedMatch {
  if (typed.trim() === '') return 'empty'
  if (isConfirmed(wanted, typed)) return 'matches'
  const isSame = (whole: string) => isConfirmed({ name: whole, count: null }, `${typed} ${everybody}`)
  if (starts(confirmationText(wanted, everybody)).some(isSame)) return 'unfinished'
  const hasName = starts(typed).some((start) =>
    isConfirmed({ name: wanted.name, count: null }, `${start} ${everybody}`),
  )
  return hasName ? 'number' : 'name'
}
