import type { Header } from '#main/providers/types.ts'

export const mask = '••••••••'

/** Headers as they may be shown and stored: a secret one keeps its name and loses its value. */
export const maskHeaders = (headers: readonly Header[]): { name: string; value: string }[] =>
  headers.map(({ name, value, secret }) => ({ name, value: secret ? mask : value }))
