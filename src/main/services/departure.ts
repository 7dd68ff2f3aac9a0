import type { Send } from '#main/providers/types.ts'

/**
 * The one door through which a change leaves: nothing passes before `begin` has written down that it may. Rejects, and
 * lets nothing out, where that could not be written.
 */
export function departure(send: Send, begin: () => Promise<void>): { send: Send; mayHaveLeft: () => boolean } {
  let begun: Promise<void> | null = null
  let departed = 0
  return {
    mayHaveLeft: () => departed > 0,
    send: async (request, signal) => {
      if (signal.aborted) return { kind: 'failure', phase: 'before', reason: 'aborted' }
      begun ??= begin()
      await begun
      departed += 1
      const result = await send(request, signal)
      if (result.kind === 'failure' && result.phase === 'before') departed -= 1
      return result
    },
  }
}
