import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { watchLeftovers } from './launchers.ts'
import { fakeProject, layPackages, type Project, shell } from './project.ts'

const withDisplay = { DISPLAY: ':99' }
const electronLine = /^[^\n]*ELECTRON_MIRROR[^\n]*ELECTRON_OVERRIDE_DIST_PATH[^\n]*$/m

/** What ran beside the host, by name. */
function ran({ folder }: Project) {
  const log = join(folder, 'ran.log')
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []
}

describe.skipIf(process.platform !== 'linux')('npm start', () => {
  watchLeftovers()
  let project: Project

  beforeEach(() => {
    project = fakeProject()
    layPackages(project)
    const install = `require('node:fs').appendFileSync(process.env.PROJECT + '/ran.log', 'install.js\\n'); process.exit(1)`
    project.write('node_modules/electron/install.js', install)
    project.write('node_modules/electron/package.json', '{"version":"45.0.0"}')
  })

  const layElectron = (dist: string, lines: string) => project.write(`${dist}/electron`, shell(lines), 0o755)

  it.each([
    [['--wat'], '--wat'],
    [['surplus'], 'surplus'],
    [['--json=yes'], '--json=yes'],
    [['--host', 'toaster'], '--host toaster'],
    [['--port', '65536'], '--port 65536'],
    [['--port'], '--port'],
    [['--data-dir', '--json'], '--data-dir'],
  ])('refuses %j in one line', async (args, named) => {
    const { code, out, err } = await project.run('start.mjs', args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^[^\n]+\n$/)
    expect(err).toContain(named)
  })

  it('hands on the options that were given, and leaves stdout to the host', async () => {
    const given = ['--json', '--port=8123', '--data-dir', 'my data', '--no-open']
    const { code, out, err } = await project.run('start.mjs', given, { INIT_CWD: '/home/somebody' })
    const args = ['--data-dir', '/home/somebody/my data', '--port', '8123', '--json', '--no-open']
    expect({ code, out: JSON.parse(out) }).toEqual({ code: 0, out: { host: 'web', args } })
    expect(err).toMatch(/^Building[^\n]+\n$/)
  })

  it('builds again only when a source has changed', async () => {
    await project.run('start.mjs')
    expect((await project.run('start.mjs')).err).toBe('')
    project.write('src/main/web.ts', '// changed')
    expect((await project.run('start.mjs')).err).toMatch(/^Building/)
  })

  it('goes on in the browser when Electron cannot be fetched, and does not try again at once', async () => {
    const first = await project.run('start.mjs', [], withDisplay)
    expect(JSON.parse(first.out)).toEqual({ host: 'web', args: [] })
    expect(first.err).toMatch(electronLine)
    const second = await project.run('start.mjs', [], withDisplay)
    expect(JSON.parse(second.out)).toEqual({ host: 'web', args: [] })
    expect(second.err).toMatch(electronLine)
    expect(ran(project)).toEqual(['install.js'])
  })

  it('tries again, and stops, when Electron is insisted on', async () => {
    await project.run('start.mjs', [], withDisplay)
    const { code, out, err } = await project.run('start.mjs', ['--host', 'electron'], withDisplay)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(electronLine)
    expect(ran(project)).toEqual(['install.js', 'install.js'])
  })

  it('runs the Electron that is there', async () => {
    layElectron('node_modules/electron/dist', 'echo started; exit 4')
    project.write('node_modules/electron/dist/version', '45.0.0')
    project.write('node_modules/electron/path.txt', 'electron')
    const { code, out } = await project.run('start.mjs', ['--no-open'], withDisplay)
    expect({ code, out }).toEqual({ code: 4, out: 'started\n' })
    const sandbox = process.getuid?.() === 0 ? '--no-sandbox ' : ''
    expect(ran(project)).toEqual([`electron ${sandbox}${join(project.folder, 'out/main/index.js')} --no-open`])
  })

  it('runs the Electron of the override, and goes on in the browser when that cannot run', async () => {
    layElectron('elsewhere', 'exit 127')
    const env = { ...withDisplay, ELECTRON_OVERRIDE_DIST_PATH: join(project.folder, 'elsewhere') }
    const { code, out } = await project.run('start.mjs', [], env)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ host: 'web', args: [] })
    expect(ran(project)[0]).toMatch(/^electron /)
  })
})
