import type { ToBrowser, ToMain } from './messages.ts'

/** The line to the browser is the IPC channel of whoever started the process, which the host watches for its end. */
export function tell(message: ToBrowser): void {
  // who ends meanwhile hears nothing any more
  if (process.connected) process.send?.(message, undefined, undefined, () => {})
}

export function hear<T extends ToMain['type']>(
  type: T,
  listener: (message: Extract<ToMain, { type: T }>) => void,
): void {
  process.on('message', (message: ToMain) => {
    if (message.type === type) listener(message as Extract<ToMain, { type: T }>)
  })
}
