import { z } from 'zod'

/** Every answer of the server API: `code` 200 is success, business errors come with HTTP 200 as well. */
export const envelopeSchema = z.looseObject({
  code: z.int(),
  data: z.unknown().optional(),
  message: z.string().nullish(),
})

const idSchema = z.union([z.string().regex(/^\d+$/), z.int().nonnegative().transform(String)])

/** `data` of notify: the reference shows an object with the task's id, the quick start prints `true`. */
export const notifyDataSchema = z.union([
  z.looseObject({ task_id: idSchema }).transform(({ task_id }) => task_id),
  z.unknown().transform(() => null),
])

const counterSchema = z.union([z.int().nonnegative(), z.null(), z.undefined()]).transform((value) => value ?? 0)

/** One task of task/detail; counters are named `<channel>_<target|sent|received>`. */
export const taskDetailSchema = z.array(z.looseObject({ task_id: idSchema }))
export { counterSchema }
