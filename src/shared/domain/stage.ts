import { z } from 'zod'

/** How dangerous a connection is. Practice stays on this machine, production reaches customers. */
export const stageSchema = z.enum(['practice', 'test', 'production'])
export type Stage = z.infer<typeof stageSchema>
