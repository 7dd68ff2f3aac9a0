import { arch, platform, release, totalmem } from 'node:os'
import { newestVersion } from '#main/store/migrations/index.ts'

/** Which program this is and what it runs on. */
export const programFacts = (version: string): Record<string, string | null> => ({
  version,
  database: String(newestVersion),
  node: process.versions.node,
  electron: process.versions['electron'] ?? null,
  chromium: process.versions['chrome'] ?? null,
  platform: platform(),
  release: release(),
  architecture: arch(),
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
})
