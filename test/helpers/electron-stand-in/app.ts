import { setImmediate } from 'node:timers/promises'
import { Emitter, known } from './known.ts'

const paths = new Map<string, string>()
let isReady = false

/** What Electron ignores or refuses once it is ready. */
export function beforeReady(name: string): void {
  if (isReady) throw new Error(`${name} comes too late: Electron is ready`)
}

class App extends Emitter {
  readonly isPackaged = false
  readonly commandLine = { hasSwitch: (name: string) => process.argv.includes(`--${name}`) }

  async whenReady(): Promise<void> {
    await setImmediate()
    isReady = true
  }
  setName(): void {}
  enableSandbox(): void {
    beforeReady('app.enableSandbox')
  }
  setPath(name: string, path: string): void {
    beforeReady('app.setPath')
    paths.set(name, path)
  }
  getPath(name: string): string {
    return paths.get(name) ?? process.env[`STAND_IN_${name.toUpperCase()}`] ?? process.cwd()
  }
  requestSingleInstanceLock(): boolean {
    if (!paths.has('userData')) throw new Error('userData is not set, so the lock would be that of another folder')
    return true
  }
  quit(): void {
    let isPrevented = false
    const preventDefault = () => {
      isPrevented = true
    }
    this.emit('before-quit', { preventDefault })
    if (!isPrevented) this.exit(0)
  }
  exit(code: number): void {
    process.exit(code)
  }
}

const events = ['activate', 'before-quit', 'second-instance', 'web-contents-created', 'window-all-closed']
export const app = known('app', new App(...events))
