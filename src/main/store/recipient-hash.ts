import { textHash } from '#shared/domain/text-hash.ts'

/** 48 bits of a recipient: six bytes in the database. */
export const recipientHash = (value: string): number => textHash(value) % 2 ** 48
