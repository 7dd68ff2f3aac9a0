import { describe, expect, it } from 'vitest'
import { commandLine, ctrlC, endsAll, expectToldOnce, npms, plainEnv, watchLeftovers } from './launchers.ts'
import { fixture, runs, start, until } from './processes.ts'

describe.skipIf(process.platform === 'win32').each(Object.entries(npms))('a console under %s', (_, begin) => {
  watchLeftovers()

  it('is told of Ctrl+C once', async () => {
    const began = begin('host', 'obedient')
    await endsAll(began, () => ctrlC(began.pid))
    expectToldOnce()
  })

  it.each(['SIGTERM', 'SIGKILL'] as const)('ends by %s to npm', async (signal) => {
    const began = begin('host', 'obedient')
    await endsAll(began, () => process.kill(began.pid, signal))
    expectToldOnce()
  })

  it.each(['SIGTERM', 'SIGKILL'] as const)('ends by %s to the launcher, and npm with it', async (signal) => {
    const began = begin('host', 'obedient')
    await endsAll(began, (launcher) => process.kill(launcher, signal))
    expectToldOnce()
  })

  it('is killed when npm is killed and it hangs', async () => {
    const began = begin('host', 'deaf')
    await endsAll(began, () => process.kill(began.pid, 'SIGKILL'))
  })
})

describe.skipIf(process.platform === 'win32')('a console whose npm has replaced its shell', () => {
  watchLeftovers()

  it('goes on when the user’s own shell goes away', async () => {
    const npm = `${process.execPath} ${fixture('npm-stand-in.mjs')} 'exec ${commandLine('host', 'obedient')}'`
    const userShell = start('sh', ['-c', `${npm} & wait`], { env: plainEnv })
    const { pid: host, parent: launcher } = await userShell.ready()
    const orphaned = npms['npm whose shell stays']('host', 'obedient')
    await orphaned.ready()
    process.kill(userShell.pid, 'SIGKILL')
    await until(() => !runs(userShell.pid), 1000)
    // A console that does lose its npm, later, shows that there was time to notice.
    await endsAll(orphaned, () => process.kill(orphaned.pid, 'SIGKILL'))
    expect(runs(host)).toBe(true)
    process.kill(launcher, 'SIGTERM')
    await until(() => ![host, launcher].some(runs), 1000)
  })
})
