import { z } from 'zod'

/** What a Baidu push says; the names within `msg` are the provider's own. What is absent is not sent. */
export const baiduContentSchema = z.strictObject({
  provider: z.literal('baidu'),
  platform: z.enum(['android', 'ios']),
  /** 0 message handed to the app, 1 notification. */
  msg_type: z.union([z.literal(0), z.literal(1)]),
  /** A message for the app, as it stands. */
  text: z.string().max(10_000).optional(),
  /** An Android notification. */
  android: z
    .strictObject({
      title: z.string().max(1_000).optional(),
      description: z.string().max(10_000).optional(),
      notification_builder_id: z.int().min(0).max(1_000).optional(),
      /** Bits: 4 ring, 2 vibrate, 1 clearable. */
      notification_basic_style: z.int().min(0).max(7).optional(),
      open_type: z.int().min(0).max(2).optional(),
      url: z.string().max(4_000).optional(),
      pkg_content: z.string().max(4_000).optional(),
      /** A JSON object of strings as text. */
      custom_content: z.string().max(10_000).optional(),
      target_channel_id: z.string().max(200).optional(),
    })
    .optional(),
  /** An iOS notification. */
  ios: z
    .strictObject({
      title: z.string().max(1_000).optional(),
      body: z.string().max(10_000).optional(),
      summary_arg: z.string().max(1_000).optional(),
      sound: z.string().max(200).optional(),
      badge: z.int().min(0).max(99_999).optional(),
      mutable_content: z.boolean().optional(),
      thread_id: z.string().max(200).optional(),
      /** The app's own keys beside `aps`: a JSON object as text. */
      custom: z.string().max(10_000).optional(),
    })
    .optional(),
  options: z.strictObject({
    /** Seconds. */
    msg_expires: z.int().optional(),
    /** iOS only: 1 development, 2 production. */
    deploy_status: z.int().optional(),
    /** Seconds since 1970: the provider's own schedule. */
    send_time: z.int().optional(),
    topic_id: z.string().max(200).optional(),
  }),
})
export type BaiduContent = z.infer<typeof baiduContentSchema>

export const emptyBaiduContent: BaiduContent = { provider: 'baidu', platform: 'android', msg_type: 1, options: {} }

/** Texts that name the message in lists, the best first. */
export const baiduTitles = ({ android, ios, text }: BaiduContent): (string | undefined)[] => [
  android?.title,
  android?.description,
  ios?.title,
  ios?.body,
  text,
]
