import type { JudgedCall, Said } from './outcomes-calls.ts'
import type { Truth } from './outcomes-faults.ts'

type Outcome = Said['outcome']

/** What may be said of a call, given what the server knows. */
const allowed: Record<Truth, readonly Outcome[]> = {
  'never-left': ['not-sent'],
  // also where the truth is the better one: the same signs are seen in both cases
  taken: ['accepted', 'unknown'],
  'not-taken': ['unknown'],
  refused: ['refused'],
}

/** How what is said contradicts what happened, in words; null when it does not. */
export function contradiction(call: JudgedCall, truth: Truth, { outcome, words }: Said): string | null {
  const wrong = `“${outcome}” is said and the truth is “${truth}”`
  if (call.kind === 'probe') return probed(call, truth, outcome) ? null : wrong
  // without a token its event never leaves, whatever became of the call for it
  if (call.kind === 'token' && outcome !== 'accepted') return outcome === 'unknown' ? wrong : null
  if (!allowed[truth].includes(outcome)) return wrong
  if (call.kind !== 'change' || outcome !== 'unknown') return null
  return words.includes('可能已经') ? null : `it may have been done, and nobody is told: ${words}`
}

/** A connection that works may be called broken, never the other way round; any answer shows that a target is there. */
function probed({ provider }: JudgedCall, truth: Truth, outcome: Outcome): boolean {
  if (outcome === 'accepted') return provider === 'forward' ? truth !== 'never-left' : truth === 'taken'
  return truth !== 'never-left' || outcome === 'not-sent'
}
