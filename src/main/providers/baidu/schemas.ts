import { z } from 'zod'

/** An id as the text of its digits: a number in some answers, a string in others, and beyond 2^53 in both. */
const idSchema = z.union([z.string().min(1).max(200), z.int().nonnegative().transform(String)])

/** An id that may be missing, or be something else, without spoiling the answer. */
const looseIdSchema = z.union([idSchema, z.unknown().transform(() => null)])

/** A code may come as a number or as its digits. */
const codeSchema = z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)])

/** Every answer: `response_params` on success, `error_code` on an error, `request_id` on both. */
export const envelopeSchema = z.looseObject({
  request_id: looseIdSchema.optional(),
  error_code: codeSchema.nullish(),
  error_msg: z
    .unknown()
    .optional()
    .transform((text) => (typeof text === 'string' ? text : null)),
  response_params: z.unknown().optional(),
})

export const paramsSchema = z.record(z.string(), z.unknown())
export type Said = z.infer<typeof paramsSchema>

export const idIn = (said: Said, name: string): string | null => looseIdSchema.parse(said[name])

/** A list that goes by several names, depending on which of the provider's documents was right; null if none is one. */
export function listIn(said: Said, ...names: string[]): Said[] | null {
  const found = names.map((name) => said[name]).find((value) => value !== undefined && value !== null)
  const list = z.array(paramsSchema).safeParse(found ?? [])
  return list.success ? list.data : null
}

/** Values by their time, as the statistics come; an empty list stands for none. */
export function timesIn(said: Said): [seconds: number, values: Said][] | null {
  const result = said['result'] ?? {}
  if (Array.isArray(result)) return result.length === 0 ? [] : null
  const times = z.record(z.string().regex(/^\d+$/), paramsSchema).safeParse(result)
  if (!times.success) return null
  return Object.entries(times.data)
    .map(([seconds, values]): [number, Said] => [Number(seconds), values])
    .sort(([one], [other]) => one - other)
}

/** A number of things; null where the answer does not say. */
export const countIn = (said: Said, name: string): number | null => {
  const count = codeSchema.safeParse(said[name])
  return count.success && count.data >= 0 ? count.data : null
}

/** 0 done, 1 failed; null where the answer does not say. */
export const resultIn = (said: Said): number | null => {
  const result = codeSchema.safeParse(said['result'])
  return result.success ? result.data : null
}
