import { z } from 'zod'
import { descriptor } from './descriptor.ts'

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

const counterSchema = z
  .int()
  .nonnegative()
  .nullish()
  .transform((value) => value ?? 0)

/** One task of task/detail; counters are named `<channel>_<target|sent|received>`, one that is absent counts 0. */
const taskSchema = z.looseObject({ task_id: idSchema }).transform((task, context) => ({
  taskId: task.task_id,
  counters: descriptor.channels.map(({ id }) => {
    const read = (name: string): number => {
      const counter = counterSchema.safeParse(task[`${id}_${name}`])
      if (counter.success) return counter.data
      context.addIssue({ code: 'custom', message: `${id}_${name} is no counter` })
      return 0
    }
    return { channel: id, target: read('target'), sent: read('sent'), received: read('received') }
  }),
}))

export const taskDetailSchema = z.array(taskSchema)

const certificateField = z
  .union([z.string(), z.number().transform(String)])
  .nullish()
  .transform((value) => value ?? '')

/** `data` of certificate: absent, null or without values where nothing is set up. */
export const certificateSchema = z
  .looseObject({
    name: certificateField,
    app_id: certificateField,
    app_key: certificateField,
    app_secret: certificateField,
    certificate: certificateField,
  })
  .nullish()
