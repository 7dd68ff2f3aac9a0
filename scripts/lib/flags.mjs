import { resolve } from 'node:path'
import { message } from '../messages.mjs'
import { Failure } from './program.mjs'

/**
 * @typedef {object} Flags
 * @property {'web' | 'electron'} [host]
 * @property {boolean} help
 * @property {string[]} passed the options for the host, only those that were given
 */

const switches = ['--no-open', '--json', '--help']
const values = {
  '--host': { wanted: message('wantedHost'), fits: /^(web|electron)$/ },
  '--port': { wanted: message('wantedPort'), fits: /^\d{1,5}$/ },
  '--data-dir': { wanted: message('wantedDirectory'), fits: /./ },
}

/** @param {string} flag @returns {flag is keyof typeof values} */
const takesValue = (flag) => flag in values

/** @param {keyof typeof values} flag @param {string | undefined} value */
function checkValue(flag, value) {
  const { wanted, fits } = values[flag]
  if (value === undefined || value === '' || value.startsWith('--'))
    throw new Failure(message('flagNeedsValue', { flag, wanted }), 2)
  if (!fits.test(value) || (flag === '--port' && Number(value) > 65_535))
    throw new Failure(message('badValue', { flag, value, wanted }), 2)
  return value
}

/**
 * @param {string[]} args as they were typed
 * @param {string} from the directory in which they were typed
 * @returns {Flags}
 */
export function parseFlags(args, from) {
  /** @type {Map<string, string>} the last one of a kind counts */
  const given = new Map()
  for (let at = 0; at < args.length; at += 1) {
    const [, flag = '', , value] = /^([^=]*)(=(.*))?$/s.exec(args[at] ?? '') ?? []
    if (takesValue(flag)) given.set(flag, checkValue(flag, value ?? args[++at]))
    else if (switches.includes(flag) && value === undefined) given.set(flag, '')
    else throw new Failure(message('unknownFlag', { flag: args[at] ?? '' }), 2)
  }
  const passed = ['--data-dir', '--port', '--json', '--no-open'].flatMap((flag) => {
    const value = given.get(flag)
    if (value === undefined) return []
    if (flag === '--data-dir') return [flag, resolve(from, value)]
    return takesValue(flag) ? [flag, value] : [flag]
  })
  const host = /** @type {Flags['host']} */ (given.get('--host'))
  return { help: given.has('--help'), passed, ...(host ? { host } : {}) }
}
