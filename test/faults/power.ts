import type { FaultRun } from './figure.ts'
export const power: FaultRun = () => Promise.reject(new Error('later'))
