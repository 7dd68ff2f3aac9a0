/** The fields of MaxIM's message that its own form, review and record show by themselves. */
const ownPaths = new Set([
  'setting.distribution_strategy',
  'message.type',
  'message.title',
  'message.body',
  'message.attachment_url',
  'message.badge',
  'message.ext',
])

export const isFurther = ({ path }: { path: string }): boolean => !ownPaths.has(path)
