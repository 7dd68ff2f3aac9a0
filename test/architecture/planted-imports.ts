/** What every planted module imports, each of them blameless. */
export const soundModules: Record<string, string> = {
  'src/shared/domain/sound.ts': "import { z } from 'zod'\nexport const sound = z.string()",
  'src/main/providers/types.ts':
    "import type { sound } from '#shared/domain/sound.ts'\nexport type Sound = typeof sound",
  'src/main/providers/registry.ts': "import { maxim } from './maxim/index.ts'\nexport const registry = { maxim }",
  'src/main/providers/maxim/index.ts': "import type { Sound } from '../types.ts'\nexport const maxim: Sound[] = []",
  'src/main/providers/suplink/index.ts': "import type { Sound } from '../types.ts'\nexport const suplink: Sound[] = []",
  'src/main/store/repositories/sealed.ts': "import 'kysely'\nexport const sealed = 1",
  'src/main/store/repositories/drafts.ts': "import 'kysely'\nexport const drafts = 1",
  'src/main/app/events.ts': "import { join } from 'node:path'\nexport const events = join",
  'src/main/services/drafts.ts': "import { drafts } from '#main/store/repositories/drafts.ts'\nexport { drafts }",
  // a circle of types is none at run time
  'src/main/services/core.ts': "import { read } from './statistics.ts'\nexport const core = { read }",
  'src/main/services/statistics.ts': "import type { core } from './core.ts'\nexport const read = (_: typeof core) => 1",
  'src/main/delivery/lane.ts': "import { drafts } from '#main/services/drafts.ts'\nexport const lane = drafts",
  'src/main/handlers/index.ts': "import { lane } from '#main/delivery/lane.ts'\nexport const router = lane",
  'src/main/practice/start.ts': "import 'fastify'\nexport const startPractice = 1",
  'src/main/hosts/electron/index.ts': "import 'electron'\nexport const run = 1",
  'src/renderer/src/features/compose/compose.ts': "import 'react'\nexport const compose = 1",
}

export interface Plant {
  file: string
  text: string
  /** Modules that belong to the violation. */
  beside?: Record<string, string>
}

/** One module for each rule of the table that breaks it. */
export const plants: Record<string, Plant> = {
  shared: { file: 'src/shared/domain/reads-files.ts', text: "import 'node:fs'" },
  provider: { file: 'src/main/providers/maxim/sibling.ts', text: "import '../suplink/index.ts'" },
  providers: { file: 'src/main/providers/stored.ts', text: "import '#main/store/repositories/drafts.ts'" },
  store: { file: 'src/main/store/ruled.ts', text: "import '#main/services/drafts.ts'" },
  tables: { file: 'src/main/tables/stored.ts', text: "import '#main/store/repositories/drafts.ts'" },
  vault: { file: 'src/main/vault/curious.ts', text: "import '#main/store/repositories/drafts.ts'" },
  'vault-types': { file: 'src/main/vault/told.ts', text: "import '#main/app/events.ts'" },
  services: { file: 'src/main/services/sends.ts', text: "import '#main/delivery/lane.ts'" },
  'services-types': { file: 'src/main/services/told.ts', text: "import '#main/app/events.ts'" },
  delivery: { file: 'src/main/delivery/asked.ts', text: "import '#main/handlers/index.ts'" },
  'delivery-types': { file: 'src/main/delivery/told.ts', text: "import '#main/app/events.ts'" },
  handlers: { file: 'src/main/handlers/stored.ts', text: "import '#main/store/repositories/drafts.ts'" },
  app: { file: 'src/main/app/hosted.ts', text: "import type {} from '#main/hosts/electron/index.ts'" },
  practice: { file: 'src/main/practice/signed.ts', text: "import '#main/providers/maxim/index.ts'" },
  host: { file: 'src/main/hosts/web/other-host.ts', text: "import '#main/hosts/electron/index.ts'" },
  entry: { file: 'src/main/tool.ts', text: "import '#main/services/drafts.ts'" },
  preload: { file: 'src/preload/reads-files.ts', text: "import 'node:fs'" },
  'preload-types': { file: 'src/preload/shared.ts', text: "import '#shared/domain/sound.ts'" },
  renderer: { file: 'src/renderer/src/reads-files.ts', text: "import 'node:fs'" },
  'feature-slice': { file: 'src/renderer/src/features/audit/audit.ts', text: "import '../compose/compose.ts'" },
  'folder-without-row': { file: 'src/main/helpers/new.ts', text: "import 'node:path'" },
  echarts: { file: 'src/renderer/src/features/compose/draws.ts', text: "import 'echarts/core'" },
  axios: { file: 'src/main/providers/second-way.ts', text: "import 'axios'" },
  exchange: {
    file: 'src/main/providers/forward/bare-call.ts',
    text: "import '../http-exchange.ts'",
    beside: { 'src/main/providers/http-exchange.ts': "import 'node:http'\nexport const exchange = 1" },
  },
  sql: { file: 'src/main/services/queries.ts', text: "import 'kysely'" },
  electron: { file: 'src/main/hosts/web/native.ts', text: "import 'electron'" },
  'sealed-columns': { file: 'src/main/services/reveals.ts', text: "import '#main/store/repositories/sealed.ts'" },
  version: {
    file: 'src/main/providers/maxim/knows-version.ts',
    text: "import '#main/version.ts'",
    beside: { 'src/main/version.ts': "import '../../package.json'\nexport const version = '1'" },
  },
  'provider-registry': { file: 'src/main/services/knows-all.ts', text: "import '#main/providers/registry.ts'" },
  'practice-on-demand': { file: 'src/main/app/eager.ts', text: "import '#main/practice/start.ts'" },
  circular: {
    file: 'src/main/services/circle.ts',
    text: "import './ring.ts'",
    beside: { 'src/main/services/ring.ts': "import './circle.ts'" },
  },
  orphan: { file: 'src/main/services/left-over.ts', text: 'export const leftOver = 1' },
  unresolvable: { file: 'src/main/services/moved.ts', text: "import './gone.ts'" },
  'undeclared-package': { file: 'src/main/services/untold.ts', text: "import 'fast-check'" },
}
