import { foundation } from './001-foundation.ts'
import { changes } from './002-changes.ts'
import { engine } from './003-engine.ts'
import { safety } from './004-safety.ts'
import { audiences } from './005-audiences.ts'
import { moments } from './006-moments.ts'
import { templates } from './007-templates.ts'
import { resources } from './008-resources.ts'
import { moreResources } from './009-more-resources.ts'
import { tenants } from './010-tenants.ts'
import { retention } from './011-retention.ts'
import { history } from './012-history.ts'
import { notes } from './013-notes.ts'
import { statistics } from './014-statistics.ts'
import { corrections } from './015-corrections.ts'
import { auditChain } from './016-audit-chain.ts'
import type { Migration } from './migration.ts'

/** In the order in which they run; a new step is added at the end. */
export const migrations: readonly Migration[] = [
  foundation,
  changes,
  engine,
  safety,
  audiences,
  moments,
  templates,
  resources,
  moreResources,
  tenants,
  retention,
  history,
  notes,
  statistics,
  corrections,
  auditChain,
]

/** Version of every database that is open. */
export const newestVersion = migrations.at(-1)?.version ?? 0
