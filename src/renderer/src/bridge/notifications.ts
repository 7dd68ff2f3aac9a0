import { useSettings, useSystemInfo } from './queries.ts'

/** Whether this window may show notices of its own; where the host shows them, nobody asks the browser. */
const isPermitted = (): boolean => 'Notification' in window && Notification.permission === 'granted'

/** Whether notices are shown: as was chosen, else where the host does it by itself; in a browser only where that lets it. */
export function useNotifications(): boolean {
  const chosen = useSettings().data?.notifications ?? null
  const byHost = useSystemInfo().data?.capabilities.notification === true
  return byHost ? chosen !== false : chosen === true && isPermitted()
}

/** Asks the browser, which asks its user, on a click alone. False: it won't let us. */
export async function askPermission(): Promise<boolean> {
  if (!('Notification' in window)) return false
  return (await Notification.requestPermission()) === 'granted'
}
