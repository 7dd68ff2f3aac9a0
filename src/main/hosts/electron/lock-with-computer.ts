import type { PowerMonitor } from 'electron'
import type { App } from '#main/app/create-app.ts'

/** Locks the credentials when the computer is locked or goes to sleep, where a passphrase protects them. */
export function lockWithComputer(monitor: Pick<PowerMonitor, 'on'>, app: Pick<App, 'services' | 'isOpen'>): void {
  const leave = (): void => {
    if (!app.isOpen()) return
    const { vault, core } = app.services
    vault
      .leave()
      .catch((error: unknown) => core.log.error('the credentials could not be locked', { error: String(error) }))
  }
  monitor.on('lock-screen', leave)
  monitor.on('suspend', leave)
}
