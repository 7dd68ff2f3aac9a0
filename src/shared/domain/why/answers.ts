import { inZone } from '../zoned-time.ts'
import { answersAfter } from './answers-after.ts'
import { answersBefore } from './answers-before.ts'
import type { WhyFacts } from './facts.ts'
import type { Say, WhyAnswer } from './say.ts'
import type { WhyCause } from './why-not.ts'

const answers: Record<WhyCause, Say> = { ...answersBefore, ...answersAfter }

/** What is said of a cause; times as the clocks of the zone (IANA name) show them. */
export const answerTo = (cause: WhyCause, facts: WhyFacts, zone: string): WhyAnswer =>
  answers[cause](facts, (at) => (at === null ? '—' : inZone(at, zone).time))
