import { chmodSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { plainEnv, temporaryFolder } from './launchers.ts'
import { start } from './processes.ts'

const packages = { '': { dependencies: { 'left-behind': '1.0.0' } }, 'node_modules/left-behind': { version: '1.0.0' } }
const { '': _, ...installed } = packages

const electronVite = `
import { mkdirSync, writeFileSync } from 'node:fs'
mkdirSync('out/main', { recursive: true })
writeFileSync('out/main/web.js', "console.log(JSON.stringify({ host: 'web', args: process.argv.slice(2) }))")
writeFileSync('out/main/index.js', '')
`

/** A program of the fake project; it leaves a line in \`ran.log\` of the project. */
const shell = (lines: string) => `#!/bin/sh\necho "$(basename "$0") $*" >> "$PROJECT/ran.log"\n${lines}\n`

export interface Project {
  readonly folder: string
  write(path: string, text: string, mode?: number): void
  /** Runs one of its scripts to the end, with nothing on PATH but its own \`bin\` and the system’s shell tools. */
  run(
    script: string,
    args?: string[],
    env?: NodeJS.ProcessEnv,
  ): Promise<{ code: number | null; out: string; err: string }>
}

/** The scripts of this project in a folder of their own, around packages that only pretend. */
export function fakeProject(): Project {
  const folder = join(temporaryFolder(), 'project')
  const write: Project['write'] = (path, text, mode = 0o644) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
    chmodSync(join(folder, path), mode)
  }
  cpSync(join(import.meta.dirname, '../../scripts'), join(folder, 'scripts'), { recursive: true })
  write('package.json', JSON.stringify({ type: 'module', dependencies: packages[''].dependencies }))
  write('package-lock.json', JSON.stringify({ lockfileVersion: 3, packages }))
  write('src/main/web.ts', '')
  write('bin/npm', shell('exit 9'), 0o755)
  return {
    folder,
    write,
    run: async (script, args = [], env = {}) => {
      const path = `${join(folder, 'bin')}:/usr/bin:/bin`
      const began = start(process.execPath, [join(folder, 'scripts', script), ...args], {
        cwd: folder,
        env: { ...plainEnv, LC_ALL: 'C', DISPLAY: '', WAYLAND_DISPLAY: '', PROJECT: folder, PATH: path, ...env },
      })
      return { code: await began.exitCode, out: began.stdout(), err: began.stderr() }
    },
  }
}

/** Puts in place what an `npm ci` would, without its `.pushdeck`. */
export function layPackages({ folder, write }: Project) {
  write('node_modules/.package-lock.json', JSON.stringify({ packages: installed }))
  write('node_modules/left-behind/package.json', '{}')
  write('node_modules/electron-vite/bin/electron-vite.js', electronVite)
  write('node_modules/electron-vite/package.json', '{"type":"module"}')
  mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true })
  symlinkSync(process.execPath, join(folder, 'node_modules/node/bin/node'))
}

export { shell }
