import type { Redactor } from '#main/vault/redactor.ts'
import type { Log } from './ports.ts'

/** A log that masks secrets by the name of their field and by their value. */
export function createSafeLog(log: Log, redactor: Redactor): Log {
  const through = (level: keyof Log) => (message: string, detail?: Record<string, unknown>) =>
    log[level](redactor.text(message), detail && redactor.detail(detail))
  return { info: through('info'), warn: through('warn'), error: through('error') }
}
