import { foundation } from './001-foundation.ts'
import { engine } from './003-engine.ts'
import type { Migration } from './migration.ts'

/** In the order in which they run; a new step is added at the end. */
export const migrations: readonly Migration[] = [foundation, engine]
