import { z } from 'zod'

/** The three forms of a Baidu push. iOS knows notifications only, so platform and `msg_type` are chosen together. */
export const baiduShapeSchema = z.enum(['android-notification', 'android-message', 'ios'])
export type BaiduShape = z.infer<typeof baiduShapeSchema>

/** Whether a connection for this platform, 3 Android or 4 iOS, takes it; one without a platform takes all. */
export const isForPlatform = (shape: BaiduShape, deviceType: string | undefined): boolean =>
  !deviceType || (shape === 'ios') === (deviceType === '4')

/** What a Baidu push says; the names within `android` and `options` are the provider's own. What is absent is not sent. */
export const baiduContentSchema = z.strictObject({
  provider: z.literal('baidu'),
  shape: baiduShapeSchema,
  /** A message for the app, as it stands. */
  text: z.string().max(10_000).optional(),
  android: z
    .strictObject({
      title: z.string().max(1_000).optional(),
      description: z.string().max(10_000).optional(),
      notification_builder_id: z.int().min(0).max(1_000).optional(),
      /** Bits: 4 ring, 2 vibrate, 1 clearable. */
      notification_basic_style: z.int().min(0).max(7).optional(),
      /** 0 open the app, 1 open `url`, 2 as `pkg_content` says. */
      open_type: z.int().min(0).max(2).optional(),
      url: z.string().max(4_000).optional(),
      pkg_content: z.string().max(4_000).optional(),
      /** A JSON object of strings as text. */
      custom_content: z.string().max(10_000).optional(),
      target_channel_id: z.string().max(200).optional(),
    })
    .optional(),
  /** The members of `aps`, and the app's own keys beside it. */
  ios: z
    .strictObject({
      title: z.string().max(1_000).optional(),
      body: z.string().max(10_000).optional(),
      summary_arg: z.string().max(1_000).optional(),
      sound: z.string().max(200).optional(),
      badge: z.int().min(0).max(99_999).optional(),
      mutable_content: z.boolean().optional(),
      thread_id: z.string().max(200).optional(),
      /** A JSON object as text, so that its numbers keep every digit. */
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

/** Five hours are written down from the start: the provider's documents disagree on what counts without a value. */
export const emptyBaiduContent: BaiduContent = {
  provider: 'baidu',
  shape: 'android-notification',
  options: { msg_expires: 18_000 },
}

/** Texts that name the message in lists, the best first; only those of the form that is sent. */
export const baiduTitles = ({ shape, android, ios, text }: BaiduContent): (string | undefined)[] => {
  switch (shape) {
    case 'android-notification':
      return [android?.title, android?.description]
    case 'android-message':
      return [text]
    case 'ios':
      return [ios?.title, ios?.body]
  }
}
