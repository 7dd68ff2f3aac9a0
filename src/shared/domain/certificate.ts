import type { Text } from './text.ts'

/** Whose credentials MaxIM may hold, in the order of its numbers 1 to 7. */
export const certificateVendors: Text[] = [
  { zh: 'APNs', en: 'APNs' },
  { zh: '华为', en: 'Huawei' },
  { zh: '小米', en: 'Xiaomi' },
  { zh: '魅族', en: 'Meizu' },
  { zh: 'vivo', en: 'vivo' },
  { zh: 'OPPO', en: 'OPPO' },
  { zh: 'FCM', en: 'FCM' },
]

export const certificateEnvironments = [
  { environment: 1, label: { zh: '生产', en: 'production' } },
  { environment: 0, label: { zh: '开发', en: 'development' } },
] as const

/** Whether one is there, as an answer says it. */
export const certificateWords = {
  set: { zh: '已配置', en: 'Set' },
  notSet: { zh: '未配置', en: 'Not set' },
} as const
