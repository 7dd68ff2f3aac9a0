import { arch, platform, release } from 'node:os'
import { version } from '#main/version.ts'

interface Environment {
  platform: string
  release: string
  arch: string
  node: string
  version: string
}

/** Plain ASCII without brackets, so that the parts stay parts whatever a system calls itself. */
const part = (text: string): string => text.replace(/[^\x21-\x7e]|[()]/g, '_')

/** The form that the provider asks for; it refuses callers with another one. */
export const userAgentOf = (on: Environment): string =>
  `BCCS_SDK/3.0 (${part(on.platform)} ${part(on.release)}; ${part(on.arch)}) NodeJS/${part(on.node)} (Pushdeck V${part(on.version)})`

export const userAgent = userAgentOf({
  platform: platform(),
  release: release(),
  arch: arch(),
  node: process.versions.node,
  version,
})
