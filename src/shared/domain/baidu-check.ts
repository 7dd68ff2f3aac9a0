import type { Check } from './review.ts'
import type { Text } from './text.ts'

export const block = (code: string, text: Text): Check => ({ level: 'block', code, text })
export const warn = (code: string, text: Text): Check => ({ level: 'warn', code, text })
