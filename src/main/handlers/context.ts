import type { AskAgain } from '#main/delivery/ask-again.ts'
import type { Control } from '#main/delivery/control.ts'
import type { Inspect } from '#main/delivery/inspect.ts'
import type { Notes } from '#main/delivery/notes.ts'
import type { Reach } from '#main/delivery/reach.ts'
import type { DeliveryRecord } from '#main/delivery/record.ts'
import type { Related } from '#main/delivery/related.ts'
import type { Resend } from '#main/delivery/resend.ts'
import type { Reviews } from '#main/delivery/review.ts'
import type { Submit } from '#main/delivery/submit.ts'
import type { DirectSubmit } from '#main/delivery/submit-directly.ts'
import type { SendTest } from '#main/delivery/test-first.ts'
import type { Why } from '#main/delivery/why/why.ts'
import type { AttachmentChecks } from '#main/services/attachment-check.ts'
import type { AudienceFiles } from '#main/services/audience-files.ts'
import type { AuditCheckOf } from '#main/services/audit-check.ts'
import type { AuditRecord } from '#main/services/audit-record.ts'
import type { Backups } from '#main/services/backups.ts'
import type { ConnectionFiles } from '#main/services/connection-files.ts'
import type { ConnectionHealthOf } from '#main/services/connection-health.ts'
import type { Connections } from '#main/services/connections.ts'
import type { Core } from '#main/services/core.ts'
import type { Drafts } from '#main/services/drafts.ts'
import type { Exports } from '#main/services/exports/exports.ts'
import type { Figures } from '#main/services/figures.ts'
import type { Notices } from '#main/services/notices.ts'
import type { Operations } from '#main/services/operations.ts'
import type { PracticeAccess } from '#main/services/practice-access.ts'
import type { Resources } from '#main/services/resources.ts'
import type { Retention } from '#main/services/retention.ts'
import type { SavedAudiences } from '#main/services/saved-audiences.ts'
import type { SettingsService } from '#main/services/settings.ts'
import type { StageLockService } from '#main/services/stage-lock.ts'
import type { Statistics } from '#main/services/statistics.ts'
import type { TaskLookup } from '#main/services/task-lookup.ts'
import type { TemplateFiles } from '#main/services/template-files.ts'
import type { Templates } from '#main/services/templates.ts'
import type { TenantFiles } from '#main/services/tenant-files.ts'
import type { Tenants } from '#main/services/tenants.ts'
import type { VaultAccess } from '#main/services/vault-access.ts'
import type { Capabilities, StorageView } from '#shared/contract/system.ts'

/** Everything that handlers delegate to. */
export interface Services {
  core: Pick<Core, 'clock' | 'log' | 'events' | 'providers' | 'redactor'>
  version: string
  capabilities: Capabilities
  openWindow: () => Promise<void>
  attachments: AttachmentChecks
  audienceFiles: AudienceFiles
  askAgain: AskAgain
  audit: AuditRecord
  auditCheck: AuditCheckOf
  /** Takes a hold or a schedule back and returns the draft's id. */
  cancel: (deliveryId: string, by: string) => Promise<string>
  backups: Backups
  connectionFiles: ConnectionFiles
  connectionHealth: ConnectionHealthOf
  connections: Connections
  control: Control
  drafts: Drafts
  exports: Exports
  figures: Figures
  inspector: Inspect
  notes: Notes
  notices: Notices
  operations: Operations
  practice: PracticeAccess
  reach: Reach
  record: DeliveryRecord
  related: Related
  resend: Resend
  resources: Resources
  retention: Retention
  review: Reviews
  savedAudiences: SavedAudiences
  settings: SettingsService
  stageLock: StageLockService
  statistics: Statistics
  storage: () => StorageView
  submit: Submit
  sendTest: SendTest
  submitDirectly: DirectSubmit
  tasks: TaskLookup
  templateFiles: TemplateFiles
  templates: Templates
  tenants: Tenants & TenantFiles
  vault: VaultAccess
  why: Why
}

/** Who calls: a window of the console, or a script that holds the token. */
export interface CallContext {
  services: Services
  /** The name that a script gave for the record; null for windows, whose operator is in the settings. */
  script: { operator: string | null } | null
}
