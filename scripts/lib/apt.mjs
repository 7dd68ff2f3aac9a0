import { existsSync } from 'node:fs'
import { message } from '../messages.mjs'
import { say } from './program.mjs'
import { runTool } from './tool.mjs'

const limit = 10 * 60 * 1000

/** Whether packages of the system can be installed without asking anybody. */
export const canApt = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/**
 * Installs packages of the system; its words are shown only when it fails.
 * @param {string[]} packages
 * @param {AbortSignal} ending
 */
export async function aptInstall(packages, ending) {
  say(message('installingChromium', { packages: packages.join(', ') }))
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // With a terminal of its own dpkg would leave our process group, and outlive us.
  const apt = (/** @type {string[]} */ ...args) =>
    runTool({ command: 'apt-get', args: ['-o', 'Dpkg::Use-Pty=0', '-q', ...args], env, ending, output: 'pipe', limit })
  // An outdated list is no reason to stop: the packages may be in it all the same.
  await apt('update')
  const { code, output } = await apt('install', '-y', '--no-install-recommends', ...packages)
  if (code !== 0) say(output.split('\n').slice(-20).join('\n'))
  return code === 0
}
