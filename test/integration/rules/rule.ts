/** A part of the console as it must not be; the control tests put it in place of the real one. */
export type Breakage =
  | 'a byte changes after the review'
  | 'any words confirm'
  | 'nothing is mass'
  | 'no hold'
  | 'the stage lock stands open'
  | 'the stage lock never closes by itself'
  | 'no test is asked for'
  | 'every message hashes alike'
  | 'no duplicate is found'
  | 'lists never overlap'
  | 'nothing is checked'
  | 'the night is like the day'
  | 'a blown fuse changes nothing'
  | 'empty becomes all'
  | 'unknown becomes refused'
  | 'unknown is sent again'
  | 'a change leaves before it is written down'

/** One of the safety rules: a check that finds what goes against it, and the broken consoles that it must find out. */
export interface Rule {
  number: number
  name: string
  /** In words, what the console did that the rule forbids; nothing where the rule holds. */
  check: () => Promise<string[]>
  broken: readonly Breakage[]
}
