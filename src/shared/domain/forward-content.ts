import { z } from 'zod'

/** An event as it is forwarded; `id` and `timestamp` are made at review. */
export const forwardContentSchema = z.strictObject({
  provider: z.literal('forward'),
  event: z.strictObject({
    type: z.string().max(200),
    appid: z.string().max(200).optional(),
    /** A JSON object as text, so that its numbers keep every digit. */
    payload: z.string().max(100_000),
  }),
})
export type ForwardContent = z.infer<typeof forwardContentSchema>

export const emptyForwardContent: ForwardContent = {
  provider: 'forward',
  event: { type: 'device_offline', payload: '{"deviceSn":"","parentDeviceSn":null,"offline":0}' },
}

/** Texts that name the event in lists, the best first. */
export const forwardTitles = ({ event }: ForwardContent): (string | undefined)[] => [event.type]
