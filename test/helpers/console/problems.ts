import type { BrowserContext } from '@playwright/test'

const failedNetwork = /net::ERR_|WebSocket connection to|Failed to fetch dynamically imported module/

/** What the pages of a test complained about: errors on the console, uncaught errors, violations of the policy. */
export function createProblems() {
  const found: string[] = []
  const expected: RegExp[] = []
  return {
    watch: async (context: BrowserContext): Promise<void> => {
      context.on('console', (message) => {
        if (message.type() === 'error') found.push(`console: ${message.text()}`)
      })
      context.on('weberror', (problem) => found.push(`uncaught: ${problem.error()}`))
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          reportError(new Error(`policy violation: ${violatedDirective} ${blockedURI}`)),
        )
      })
    },
    /** Says that a test brings such a complaint about itself. */
    expect: (pattern: RegExp): void => void expected.push(pattern),
    /** A page whose console was killed can't reach it. */
    expectFailedNetwork: (): void => void expected.push(failedNetwork),
    all: (): string[] => [...found],
    unexpected: (): string[] => found.filter((text) => !expected.some((pattern) => pattern.test(text))),
  }
}
