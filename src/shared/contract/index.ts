import type { ContractRouterClient } from '@orpc/contract'
import { attachments } from './attachments.ts'
import { audiences } from './audiences.ts'
import { audit } from './audit.ts'
import { backups } from './backups.ts'
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

/** All that a screen or a script can ask of the console. Outputs are strict: a field too many is an error, not a leak. */
export const contract = {
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
}

export type Client = ContractRouterClient<typeof contract>
