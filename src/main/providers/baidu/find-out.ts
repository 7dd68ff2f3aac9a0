import type { Text } from '#shared/domain/text.ts'

/** How to learn what became of a change whose answer was lost. */
export const findOut = {
  tag: {
    zh: '先用“查询标签”看这个标签现在有没有，再决定是否重做。',
    en: 'See first with “Look up tags” whether the tag exists now, then decide whether to do it again.',
  },
  devices: {
    zh: '先用“标签的设备数”核对。给标签加设备或移除设备重复做一次没有影响，可以对未知的设备再做。',
    en: 'Check with “Number of devices of a tag”. Adding or removing a device twice does no harm, so it can be repeated for those not known.',
  },
  timer: {
    zh: '先用“查询定时任务”看它还在不在：不在就是已取消或已执行，再看“定时任务的推送记录”。',
    en: 'See first whether “Look up timers” still lists it: if not, it is cancelled or has run; “Records of a timer” tells which.',
  },
} as const satisfies Record<string, Text>
