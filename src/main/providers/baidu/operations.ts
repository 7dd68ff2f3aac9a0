import type { Provider } from '../types.ts'
import { recordOperations } from './operations-records.ts'
import { statisticOperations } from './operations-statistics.ts'
import { tagDeviceOperations } from './operations-tag-devices.ts'
import { tagOperations } from './operations-tags.ts'
import { timerOperations } from './operations-timers.ts'

export const operations: Provider['operations'] = {
  ...recordOperations,
  ...statisticOperations,
  ...timerOperations,
  ...tagOperations,
  ...tagDeviceOperations,
}
