import type { FaultRun } from './figure.ts'
export const soak: FaultRun = () => Promise.reject(new Error('later'))
