import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** What these scripts remember; it goes away together with node_modules. @param {string} name @param {string} [of] */
export const stateFile = (name, of = root) => join(of, 'node_modules', '.pushdeck', name)

/** A file of an installed package. @param {string} path */
export const packageFile = (path) => join(root, 'node_modules', path)
