/** Runs a command that knows nothing of the channel: when the channel ends, so does its whole process group. */
import { spawn } from 'node:child_process'
import { exitCodeOf } from './exit-code.mjs'
import { killGroup } from './process-group.mjs'

const [command = '', ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: 'inherit' })

child.once('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  process.exit(127)
})
child.once('exit', (code, signal) => {
  if (!process.connected) killGroup(process.pid)
  process.exit(code ?? exitCodeOf(signal ?? ''))
})

// The group’s SIGTERM reaches this process too, which has to see its command end.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {})

process.once('disconnect', () => {
  if (process.platform === 'win32') return killGroup(process.pid)
  process.kill(-process.pid, 'SIGTERM')
  setTimeout(() => killGroup(process.pid), 500)
})
