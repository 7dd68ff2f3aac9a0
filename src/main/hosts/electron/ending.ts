import type { App } from 'electron'

/** Longest time that closing may hold up the end; what is not written by then is found at the next start. */
const patienceMs = 900

/** Ends the program when its launcher goes away, or somebody asks the process to. */
export function quitWhenAsked(app: App): void {
  if (process.send) process.once('disconnect', () => app.quit())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => app.quit())
}

/** Holds every quit until `close` is done. */
export function closeBeforeQuit(app: App, close: () => Promise<void>): void {
  let isClosing = false
  app.on('before-quit', (event) => {
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    const patience = new Promise<void>((resolve) => setTimeout(resolve, patienceMs))
    void Promise.race([Promise.resolve().then(close), patience])
      .catch(() => {})
      .then(() => app.exit(0))
  })
}
