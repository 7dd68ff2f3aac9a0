import { filled } from '#shared/domain/maxim-lint/check.ts'

/** A text as people get it: one of white space alone is not sent, by any provider. */
export const written = (text: string | undefined): string => filled(text) ?? ''
