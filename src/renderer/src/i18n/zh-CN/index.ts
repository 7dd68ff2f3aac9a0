import { about } from './about.ts'
import { attachment } from './attachment.ts'
import { audiences } from './audiences.ts'
import { audit } from './audit.ts'
import { badges } from './badges.ts'
import { baidu } from './baidu.ts'
import { calls } from './calls.ts'
import { certificates } from './certificates.ts'
import { charts } from './charts.ts'
import { common } from './common.ts'
import { compose } from './compose.ts'
import { connectionCare } from './connectionCare.ts'
import { connections } from './connections.ts'
import { correction } from './correction.ts'
import { deliveries } from './deliveries.ts'
import { deliveryDetail } from './deliveryDetail.ts'
import { devices } from './devices.ts'
import { errors } from './errors.ts'
import { exports } from './exports.ts'
import { fields } from './fields.ts'
import { figures } from './figures.ts'
import { forProvider } from './forProvider.ts'
import { forwarding } from './forwarding.ts'
import { history } from './history.ts'
import { inspector } from './inspector.ts'
import { integrity } from './integrity.ts'
import { json } from './json.ts'
import { matrix } from './matrix.ts'
import { maxim } from './maxim.ts'
import { notices } from './notices.ts'
import { palette } from './palette.ts'
import { preview } from './preview.ts'
import { resources } from './resources.ts'
import { retention } from './retention.ts'
import { review } from './review.ts'
import { safety } from './safety.ts'
import { schedule } from './schedule.ts'
import { settings } from './settings.ts'
import { share } from './share.ts'
import { shell } from './shell.ts'
import { statistics } from './statistics.ts'
import { support } from './support.ts'
import { targets } from './targets.ts'
import { templates } from './templates.ts'
import { tenants } from './tenants.ts'
import { transfer } from './transfer.ts'
import { uploads } from './uploads.ts'
import { vaultCare } from './vaultCare.ts'
import { why } from './why.ts'

export const zh = {
  about,
  attachment,
  audiences,
  audit,
  badges,
  baidu,
  calls,
  certificates,
  charts,
  common,
  compose,
  connectionCare,
  connections,
  correction,
  deliveries,
  deliveryDetail,
  devices,
  errors,
  exports,
  fields,
  figures,
  forProvider,
  forwarding,
  history,
  inspector,
  integrity,
  json,
  matrix,
  notices,
  palette,
  preview,
  resources,
  maxim,
  retention,
  review,
  safety,
  schedule,
  settings,
  share,
  shell,
  statistics,
  support,
  targets,
  templates,
  tenants,
  transfer,
  uploads,
  vaultCare,
  why,
}
