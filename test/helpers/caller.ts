import type { Account, Caller, Send } from '#main/providers/types.ts'

/** A caller without a token, at a fixed time. */
export const callerOf = (account: Account, send: Send, more: Partial<Caller> = {}): Caller => ({
  account,
  send,
  signal: new AbortController().signal,
  moment: async () => ({ now: 1_790_000_000_000, token: null }),
  takeFile: async () => null,
  ...more,
})
