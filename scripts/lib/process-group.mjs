import { spawnSync } from 'node:child_process'

/** Kills the process group that `pid` leads, on Windows the tree below it. @param {number | undefined} pid */
export function killGroup(pid) {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', `${pid}`, '/T', '/F'], { stdio: 'ignore', windowsHide: true })
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Nobody is left in it.
  }
}
