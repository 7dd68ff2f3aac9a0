import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { watchLeftovers } from './launchers.ts'
import { fakeProject, layPackages, type Project, shell } from './project.ts'

const stamp = ({ folder }: Project) => join(folder, 'node_modules/.pushdeck/setup')
const read = ({ folder }: Project, path: string) => readFileSync(join(folder, path), 'utf8')

describe.skipIf(process.platform === 'win32')('setup', () => {
  watchLeftovers()

  it('takes what npm was told by hand to install', async () => {
    const project = fakeProject()
    layPackages(project)
    expect(await project.run('setup.mjs')).toEqual({ code: 0, out: '', err: '' })
    expect(existsSync(join(project.folder, 'ran.log'))).toBe(false)
    expect(existsSync(stamp(project))).toBe(true)
  })

  // Would catch: a start that waits for npm each time, although nothing has changed.
  it('does nothing and runs nothing when nothing has changed', async () => {
    const project = fakeProject()
    layPackages(project)
    await project.run('setup.mjs')
    const made = statSync(stamp(project)).mtimeMs
    expect(await project.run('setup.mjs')).toEqual({ code: 0, out: '', err: '' })
    expect(existsSync(join(project.folder, 'ran.log'))).toBe(false)
    expect(statSync(stamp(project)).mtimeMs).toBe(made)
  })

  it('installs when npm ci refuses the lock file, runs the one script it needs, and leaves the lock file alone', async () => {
    const project = fakeProject()
    layPackages(project)
    renameSync(join(project.folder, 'node_modules'), join(project.folder, 'laid'))
    project.write(
      'bin/npm',
      shell(`echo ' ' >> package-lock.json
case "$1" in
  ci) echo 'npm error code EUSAGE' >&2; exit 1;;
  install) mv laid node_modules;;
esac`),
      0o755,
    )
    const lock = read(project, 'package-lock.json')
    const { code, out, err } = await project.run('setup.mjs')
    expect({ code, out }).toEqual({ code: 0, out: '' })
    expect(err).toMatch(/^Installing [^\n]+\n$/)
    expect(read(project, 'package-lock.json')).toBe(lock)
    expect(
      read(project, 'ran.log')
        .split('\n')
        .map((line) => line.split(' --')[0]),
    ).toEqual(['npm ci', 'npm install', 'npm rebuild node', ''])
  })

  it('gives npm’s own words and one line when npm fails', async () => {
    const project = fakeProject()
    project.write('bin/npm', shell('echo no route to anywhere >&2; exit 7'), 0o755)
    const { code, out, err } = await project.run('setup.mjs')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^Installing .*\nno route to anywhere\n[^\n]*npm ended with code 7[^\n]*\n$/)
  })

  it('asks for npm install when package.json has gone ahead of the lock file', async () => {
    const project = fakeProject()
    layPackages(project)
    project.write('package.json', '{"type":"module","dependencies":{"another":"1.0.0"}}')
    const { code, err } = await project.run('setup.mjs')
    expect(code).toBe(1)
    expect(err).toMatch(/^[^\n]*"npm install"[^\n]*\n$/)
  })
})
