import { z } from 'zod'
import { testAudienceSchema } from './audience.ts'
import { providerIdSchema } from './provider.ts'
import { stageSchema } from './stage.ts'

const mostConnections = 200

const text = (most: number) => z.string().max(most)

/** What an exported file holds once it is opened; nothing else is taken. */
export const connectionFileSchema = z.strictObject({
  connections: z
    .array(
      z.strictObject({
        name: text(60).min(1),
        provider: providerIdSchema,
        stage: stageSchema,
        baseUrl: text(2_000),
        /** Values by field, secret or not. */
        credentials: z.record(text(60), text(20_000)),
        limits: z.strictObject({ inFlight: z.int().min(1).max(50), perSecond: z.int().min(1).max(1_000) }),
        testAudience: testAudienceSchema.nullable(),
      }),
    )
    .min(1)
    .max(mostConnections),
})
export type ConnectionEntry = z.infer<typeof connectionFileSchema>['connections'][number]
