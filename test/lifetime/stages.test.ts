import { beforeEach, describe, expect, it } from 'vitest'
import { watchLeftovers } from './launchers.ts'
import { fakeProject, layPackages, type Project, shell } from './project.ts'

const tools = [
  'typescript/bin/tsc',
  '@biomejs/biome/bin/biome',
  'dependency-cruiser/bin/dependency-cruiser.mjs',
  'knip/bin/knip.js',
  'vitest/vitest.mjs',
  '@playwright/test/cli.js',
]

describe.skipIf(process.platform !== 'linux')('npm test', () => {
  watchLeftovers()
  let project: Project
  const fails = (tool: string) =>
    project.write(`node_modules/${tool}`, `console.log('${tool} found something'); process.exit(1)`)
  const test = (...stages: string[]) => project.run('test.mjs', stages, { PUSHDECK_CHROMIUM: '/bin/true' })
  const summary = (out: string) =>
    out
      .slice(out.lastIndexOf('\n\n', out.lastIndexOf('\n\n') - 1))
      .trim()
      .replace(/\d+\.\d s/g, '0.1 s')

  beforeEach(() => {
    project = fakeProject()
    layPackages(project)
    for (const tool of tools) project.write(`node_modules/${tool}`, '')
    // A test must not install fonts.
    project.write('bin/fc-list', shell('echo a font'), 0o755)
  })

  it('ends with one line per stage, and with what a stage has noted', async () => {
    project.write(
      'node_modules/@playwright/test/cli.js',
      `require('node:fs').writeFileSync(process.env.PUSHDECK_STAGE_NOTE, 'on a stand-in\\n')`,
    )
    const { code, out } = await test()
    expect(summary(out)).toBe(
      [
        ...[
          'types',
          'lint',
          'imports',
          'unused',
          'translations',
          'unit',
          'integration',
          'faults',
          'build',
          'bundles',
        ].map((name) => `✓ ${name} 0.1 s`),
        '✓ end-to-end 0.1 s · on a stand-in',
        '',
        '11 passed, 0 failed, 0 skipped',
      ].join('\n'),
    )
    expect(code).toBe(0)
  })

  // Would catch: a failure that is lost above thousands of lines of the stages after it.
  it('repeats at its end what a failed stage said, but not what passed there', async () => {
    project.write(
      'node_modules/vitest/vitest.mjs',
      `console.log(' ✓ fine one'); console.log(' × broken one'); process.exit(1)`,
    )
    const { out } = await test('unit', 'build')
    const end = out.slice(out.indexOf('── unit'))
    expect(end).toContain('× broken one')
    expect(end).not.toContain('fine one')
    expect(out.indexOf('fine one')).toBeGreaterThan(-1)
  })

  it('goes on after a failure, shows its output, and fails', async () => {
    fails('@biomejs/biome/bin/biome')
    const { code, out } = await test('types', 'lint', 'unit')
    expect(out).toContain('@biomejs/biome/bin/biome found something')
    expect(summary(out)).toBe('✓ types 0.1 s\n✗ lint 0.1 s\n✓ unit 0.1 s\n\n2 passed, 1 failed, 0 skipped')
    expect(code).toBe(1)
  })

  it('runs no end-to-end test on a failed build', async () => {
    fails('electron-vite/bin/electron-vite.js')
    const { code, out } = await test('build', 'e2e')
    expect(summary(out)).toBe('✗ build 0.1 s\n– end-to-end skipped, “build” failed\n\n0 passed, 1 failed, 1 skipped')
    expect(code).toBe(1)
  })

  it('runs on the project’s own tools', async () => {
    project.write('node_modules/knip/bin/knip.js', `console.log(process.env.PATH.split(':')[0]); process.exit(1)`)
    expect((await test('unused')).out).toContain(`${project.folder}/node_modules/.bin\n`)
  })

  it('names the stages when it is asked for one that is none', async () => {
    const { code, err } = await test('everything')
    expect(code).toBe(2)
    expect(err).toMatch(/^[^\n]*everything[^\n]*e2e[^\n]*\n$/)
  })
})
