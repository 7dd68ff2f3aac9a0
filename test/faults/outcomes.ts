import type { FaultRun } from './figure.ts'
export const outcomes: FaultRun = () => Promise.reject(new Error('later'))
