import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

const every = 150
const shell = /^-?(a|ba|da|fi|k|z)?sh$|^busybox$/

/** @typedef {{ parent: number, name: string }} Ancestor */

/** @param {number} pid @returns {Ancestor | null} */
function fromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const nameEnd = stat.lastIndexOf(')')
    return { name: stat.slice(stat.indexOf('(') + 1, nameEnd), parent: Number(stat.slice(nameEnd + 2).split(' ')[1]) }
  } catch {
    return null
  }
}

/** @param {number} pid @returns {Ancestor | null} */
function fromPs(pid) {
  try {
    const [, parent, name] =
      /(\d+)\s+(.*)/.exec(execFileSync('ps', ['-o', 'ppid=,comm=', '-p', `${pid}`], { encoding: 'utf8' })) ?? []
    return parent && name ? { name: basename(name.trim()), parent: Number(parent) } : null
  } catch {
    return null
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/**
 * npm’s own pid when a shell stands between it and this process. A shell may also have replaced itself with this
 * process: then npm is the parent, and the grandparent is the user’s own shell, which may go away unheeded.
 * @param {number} parent
 */
function npmBehindShell(parent) {
  if (!process.env.npm_lifecycle_event) return null
  const found = process.platform === 'linux' ? fromProc(parent) : fromPs(parent)
  return found && shell.test(found.name) && found.parent > 1 ? found.parent : null
}

/**
 * Calls back once when the process that started this one, or the npm behind it, has died: npm hands no SIGKILL on, and
 * a shell hands on nothing. Windows tells nothing of the kind.
 * @param {() => void} onDeath
 */
export function watchParents(onDeath) {
  if (process.platform === 'win32') return
  const parent = process.ppid
  const npm = npmBehindShell(parent)
  // A killed process stays visible until it is waited for; its children have a new parent at once.
  const npmIsGone = () =>
    npm !== null && (process.platform === 'linux' ? fromProc(parent)?.parent !== npm : !isAlive(npm))
  const timer = setInterval(() => {
    if (process.ppid === parent && !npmIsGone()) return
    clearInterval(timer)
    onDeath()
  }, every)
  timer.unref()
}
