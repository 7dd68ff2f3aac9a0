import { attachments } from './attachments.ts'
import { audiences } from './audiences.ts'
import { audit } from './audit.ts'
import { backups } from './backups.ts'
import { os } from './base.ts'
import { connections } from './connections.ts'
import { deliveries } from './deliveries.ts'
import { drafts } from './drafts.ts'
import { exports } from './exports.ts'
import { operations } from './operations.ts'
import { resources } from './resources.ts'
import { retention } from './retention.ts'
import { settings } from './settings.ts'
import { statistics } from './statistics.ts'
import { system } from './system.ts'
import { templates } from './templates.ts'
import { tenants } from './tenants.ts'
import { why } from './why.ts'

/** The contract's implementation; every host carries this same router. */
export const router = os.router({
  attachments,
  audiences,
  audit,
  backups,
  connections,
  deliveries,
  drafts,
  exports,
  operations,
  resources,
  retention,
  settings,
  statistics,
  system,
  templates,
  tenants,
  why,
})
