import type { Provider } from '../types.ts'
import { showCertificates } from './certificates.ts'
import { showTasks } from './tasks.ts'

/** The calls of `descriptor.operations`, by id. */
export const operations: Provider['operations'] = {
  'task.detail': showTasks,
  'certificate.show': showCertificates,
}
