import { z } from 'zod'

/** An event as it is forwarded; `id` and `timestamp` are made at review. */
export const forwardContentSchema = z.strictObject({
  provider: z.literal('forward'),
  event: z.strictObject({
    /** `device_offline`, `device_create` or any other: the receiver must take types that it does not know. */
    type: z.string().max(200),
    appid: z.string().max(200).optional(),
    /** A JSON object as text, so that its numbers keep every digit. */
    payload: z.string().max(100_000),
  }),
})
export type ForwardContent = z.infer<typeof forwardContentSchema>

const layOut = (payload: Record<string, unknown>): string => JSON.stringify(payload, null, 2)

/** What is to be filled in for the types of event whose payload is documented. */
export const forwardTemplates = {
  device_offline: layOut({ deviceSn: '', parentDeviceSn: null, offline: 0 }),
  device_create: layOut({
    pdid: '',
    deviceSn: '',
    parentDeviceSn: null,
    activation: 0,
    activationDate: '',
    enabled: 0,
    createDate: '',
    updateDate: '',
  }),
} as const

/** The members of a documented payload and what they hold; `text?` may be null. */
export const forwardPayloads: Readonly<Record<string, Readonly<Record<string, 'text' | 'text?' | 'number' | 'date'>>>> =
  {
    device_offline: { deviceSn: 'text', parentDeviceSn: 'text?', offline: 'number' },
    device_create: {
      pdid: 'text',
      deviceSn: 'text',
      parentDeviceSn: 'text?',
      activation: 'number',
      activationDate: 'date',
      enabled: 'number',
      createDate: 'date',
      updateDate: 'date',
    },
  }

export const emptyForwardContent: ForwardContent = {
  provider: 'forward',
  event: { type: 'device_offline', payload: forwardTemplates.device_offline },
}

/** Texts that name the event in lists, the best first. */
export const forwardTitles = ({ event }: ForwardContent): (string | undefined)[] => [event.type]
