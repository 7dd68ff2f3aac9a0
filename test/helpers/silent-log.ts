import type { Log } from '#main/app/ports.ts'

export const silentLog: Log = { info: () => {}, warn: () => {}, error: () => {} }
