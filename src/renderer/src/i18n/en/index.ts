import { audiences } from './audiences.ts'
import { audit } from './audit.ts'
import { calls } from './calls.ts'
import { common } from './common.ts'
import { compose } from './compose.ts'
import { connections } from './connections.ts'
import { deliveries } from './deliveries.ts'
import { errors } from './errors.ts'
import { fields } from './fields.ts'
import { matrix } from './matrix.ts'
import { review } from './review.ts'
import { schedule } from './schedule.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { statistics } from './statistics.ts'

export const en = {
  audiences,
  audit,
  calls,
  common,
  compose,
  connections,
  deliveries,
  errors,
  fields,
  matrix,
  review,
  schedule,
  settings,
  shell,
  statistics,
}
