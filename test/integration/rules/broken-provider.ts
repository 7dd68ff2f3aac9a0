import type { Provider } from '#main/providers/types.ts'
import { verdict } from '#main/providers/verdict.ts'
import type { Breakage } from './rule.ts'

/** A provider that breaks a rule while `is` says so, and is the real one otherwise. */
export const brokenProvider = (provider: Provider, is: (breakage: Breakage) => boolean): Provider => ({
  ...provider,
  lint: (content, input) => (is('nothing is checked') ? [] : provider.lint(content, input)),
  plan: (input) => {
    const { audience } = input
    const isEmpty = 'values' in audience && audience.values.length === 0
    return provider.plan(isEmpty && is('empty becomes all') ? { ...input, audience: { kind: 'all' } } : input)
  },
  prepare: (...call) => {
    const prepared = provider.prepare(...call)
    const body = is('a byte changes after the review') && prepared.body ? changed(prepared.body) : prepared.body
    return { ...prepared, body }
  },
  interpret: (result) => {
    const end = provider.interpret(result)
    const isCalledFailed = end.outcome === 'unknown' && is('unknown becomes refused')
    return isCalledFailed ? verdict('refused', end.causeCode) : end
  },
})

/** One letter of the text in the other case: as long as before, and read by the provider without complaint. */
function changed(body: Buffer): Buffer {
  const copy = Buffer.from(body)
  const at = copy.findLastIndex((byte, index) => byte >= 0x61 && byte <= 0x7a && index < copy.length / 2)
  copy[at] = (copy[at] ?? 0) ^ 0x20
  return copy
}
