import { attachment } from './attachment.ts'
import { audiences } from './audiences.ts'
import { audit } from './audit.ts'
import { baidu } from './baidu.ts'
import { calls } from './calls.ts'
import { common } from './common.ts'
import { compose } from './compose.ts'
import { connections } from './connections.ts'
import { deliveries } from './deliveries.ts'
import { errors } from './errors.ts'
import { fields } from './fields.ts'
import { forwarding } from './forwarding.ts'
import { inspector } from './inspector.ts'
import { json } from './json.ts'
import { matrix } from './matrix.ts'
import { maxim } from './maxim.ts'
import { preview } from './preview.ts'
import { resources } from './resources.ts'
import { review } from './review.ts'
import { safety } from './safety.ts'
import { schedule } from './schedule.ts'
import { settings } from './settings.ts'
import { share } from './share.ts'
import { shell } from './shell.ts'
import { statistics } from './statistics.ts'
import { templates } from './templates.ts'
import { transfer } from './transfer.ts'
import { uploads } from './uploads.ts'

export const zh = {
  attachment,
  audiences,
  audit,
  baidu,
  calls,
  common,
  compose,
  connections,
  deliveries,
  errors,
  fields,
  forwarding,
  inspector,
  json,
  matrix,
  preview,
  resources,
  maxim,
  review,
  safety,
  schedule,
  settings,
  share,
  shell,
  statistics,
  templates,
  transfer,
  uploads,
}
