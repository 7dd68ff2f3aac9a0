import type { App } from 'electron'

/** Longest time that closing may hold up the end; what is not written by then is found at the next start. */
const patienceMs = 900

interface Closing {
  close: () => Promise<void>
  /** Whether a person who wants to quit may, or keeps what is under way. */
  mayQuit: () => Promise<boolean>
}

/**
 * Ends the program. A person who quits is asked first where something is under way; a launcher that goes away, a signal or
 * a crash is not, since nobody would answer.
 */
export function createEnding(app: App) {
  let isForced = false
  const now = (): void => {
    isForced = true
    app.quit()
  }
  return {
    now,
    /** Ends the program when its launcher goes away, or somebody asks the process to. */
    whenAsked: (): void => {
      if (process.send) process.once('disconnect', now)
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, now)
    },
    /** Holds every quit until it is allowed and `close` is done. */
    closeFirst: ({ close, mayQuit }: Closing): void => {
      let state: 'open' | 'asking' | 'closing' = 'open'
      const end = (): void => {
        state = 'closing'
        const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMs))
        void Promise.race([Promise.resolve().then(close), patience])
          .catch(() => {})
          .then(() => app.exit(0))
      }
      const ask = async (): Promise<void> => {
        state = 'asking'
        // who can't be asked is not kept
        const isAllowed = await mayQuit().catch(() => true)
        if (state !== 'asking') return
        if (isAllowed) end()
        else state = 'open'
      }
      app.on('before-quit', (event) => {
        event.preventDefault()
        if (isForced && state !== 'closing') end()
        else if (state === 'open') void ask()
      })
    },
  }
}

export type Ending = ReturnType<typeof createEnding>
