import type { Text } from '../text.ts'
import type { WhyFacts } from './facts.ts'

/** One clear sentence for the agent, and what to do next or whom to ask. */
export interface WhyAnswer {
  sentence: Text
  next: Text
}

/** `clock` writes a time as the clocks of the agent show it. */
export type Say = (facts: WhyFacts, clock: (at: number | null) => string) => WhyAnswer
