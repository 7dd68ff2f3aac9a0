/** Access tokens that were handed out, each until its end. */
export interface IssuedTokens {
  issue(lifeSeconds: number): string
  isLive(token: string): boolean
  expireAll(): void
}

export function issuedTokens(clock: { now(): number }): IssuedTokens {
  const endOf = new Map<string, number>()
  const start = clock.now().toString(36)
  let count = 0
  return {
    issue: (lifeSeconds) => {
      for (const [token, end] of endOf) if (end <= clock.now()) endOf.delete(token)
      count += 1
      const token = `practice-access-${start}-${count}`
      endOf.set(token, clock.now() + lifeSeconds * 1000)
      return token
    },
    isLive: (token) => (endOf.get(token) ?? 0) > clock.now(),
    expireAll: () => endOf.clear(),
  }
}
