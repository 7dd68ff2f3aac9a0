/** What the plain settings of a supLink connection say, as both the screens and the sender read them. */

type Settings = Readonly<Record<string, string>>

export interface SuplinkApp {
  name: string
  appId: string
}

export const defaultListLimit = 500
const largestListLimit = 10_000

/** The named apps, one `name appId` per line, and the numbers of the lines that are none. */
export function readApps({ apps = '' }: Settings): { apps: SuplinkApp[]; faults: number[] } {
  const found: SuplinkApp[] = []
  const faults: number[] = []
  for (const [index, line] of apps.split(/\r\n|\r|\n/).entries()) {
    if (line.trim() === '') continue
    const [, name, appId] = /^(.*\S)\s+(\S+)$/.exec(line.trim()) ?? []
    if (name === undefined || appId === undefined || found.some((app) => app.appId === appId)) faults.push(index + 1)
    else found.push({ name, appId })
  }
  return { apps: found, faults }
}

/** Most users in one request; null where what stands there is no such number. The provider names no limit of its own. */
export function readListLimit({ listLimit = '' }: Settings): number | null {
  const text = listLimit.trim()
  if (text === '') return defaultListLimit
  const limit = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return limit >= 1 && limit <= largestListLimit ? limit : null
}
