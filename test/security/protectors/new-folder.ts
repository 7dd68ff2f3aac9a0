import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NewFolder } from './cells.ts'
import { openConsole, refusalOf } from './console.ts'
import { inTheClear } from './disk.ts'
import type { Fault } from './look.ts'
import { placeIn } from './place.ts'

const nowhere = 'http://127.0.0.1:1'

/** The faults of a console in an empty folder: it keeps no token before a key is protected, and keeps it well from then on. */
export async function faultsOfNew({ protector, state }: NewFolder, open = openConsole): Promise<Fault[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pushdeck-protectors-'))
  const place = placeIn(folder)
  try {
    const console = await open(place, await protector(place))
    const said = await console.state()
    const early = state === 'open' ? null : await refusalOf(console.connect(nowhere))
    if (state !== 'open') await refusalOf(console.unlock())
    const kept = await refusalOf(console.connect(nowhere))
    await console.close()
    return [
      ...(said === state ? [] : [{ breaks: 'state', words: `is ${said}` } as const]),
      ...(early === (state === 'open' ? null : 'VAULT_LOCKED')
        ? []
        : [{ breaks: 'refusal', words: `answers ${early}` } as const]),
      ...(kept === null ? [] : [{ breaks: 'use', words: `keeps nothing (${kept})` } as const]),
      ...inTheClear(folder, []).map((words) => ({ breaks: 'clear', words }) as const),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
