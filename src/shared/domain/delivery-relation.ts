import { z } from 'zod'

/**
 * What another delivery is to one: the `test` of the same content, the one that it was the `tested` for, the one that it
 * `repeats`, one that `repeated-by` a new push, the one that it `corrects`, one that it was `corrected-by`.
 */
export const deliveryRelationSchema = z.enum(['test', 'tested', 'repeats', 'repeated-by', 'corrects', 'corrected-by'])
