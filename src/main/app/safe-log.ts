import { createRedactor, type Redactor } from '#main/vault/redactor.ts'
import { createFileLog } from './node-ports.ts'
import type { Log, Ports } from './ports.ts'

/** A log that masks secrets by the name of their field and by their value. */
export function createSafeLog(log: Log, redactor: Redactor): Log {
  const through = (level: keyof Log) => (message: string, detail?: Record<string, unknown>) =>
    log[level](redactor.words(message), detail && redactor.detail(detail))
  return { info: through('info'), warn: through('warn'), error: through('error') }
}

/** A host's log file with what masks each line of it: the core teaches the one and reads the other. */
export function createHostLog(path: string, now: () => number): Required<Pick<Ports, 'log' | 'redactor' | 'logFile'>> {
  const redactor = createRedactor()
  return { log: createSafeLog(createFileLog(path, now), redactor), redactor, logFile: path }
}
