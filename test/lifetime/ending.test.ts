import { describe, expect, it } from 'vitest'
import { beginAlone, ctrlC, endsAll, expectToldOnce, watchLeftovers } from './launchers.ts'

describe.skipIf(process.platform === 'win32')('the end of a console', () => {
  watchLeftovers()

  it('by Ctrl+C is a success, and the host is told once', async () => {
    const began = beginAlone('host', 'obedient')
    await endsAll(began, () => ctrlC(began.pid))
    expectToldOnce()
    expect(await began.exitCode).toBe(0)
  })

  it('by Ctrl+C twice tells the host once', async () => {
    const began = beginAlone('host', 'obedient')
    await endsAll(began, () => {
      ctrlC(began.pid)
      ctrlC(began.pid)
    })
    expectToldOnce()
  })

  it.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('by %s to the launcher takes the host along', async (signal) => {
    const began = beginAlone('host', 'obedient')
    await endsAll(began, () => process.kill(began.pid, signal))
    expectToldOnce()
  })

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('by %s does not wait for a host that hangs', async (signal) => {
    const began = beginAlone('host', 'deaf')
    await endsAll(began, () => process.kill(began.pid, signal))
    expect(await began.exitCode).toBeGreaterThan(0)
    expect(began.stderr()).toMatch(/^[^\n]+\n$/)
  })

  it('by the host itself gives its exit code', async () => {
    const began = beginAlone('host', 'fails')
    await endsAll(began, () => {})
    expect(await began.exitCode).toBe(3)
  })
})

describe.skipIf(process.platform === 'win32')('a tool that heeds no signal', () => {
  watchLeftovers()

  it('is ended by Ctrl+C, which is no success', async () => {
    const began = beginAlone('tool', 'deaf')
    await endsAll(began, () => ctrlC(began.pid))
    expect(await began.exitCode).toBe(130)
  })

  it('does not outlive a killed launcher', async () => {
    const began = beginAlone('tool', 'deaf')
    await endsAll(began, () => process.kill(began.pid, 'SIGKILL'))
  })

  it('gives its exit code when it ends by itself', async () => {
    const began = beginAlone('tool', 'fails')
    expect(await began.exitCode).toBe(3)
  })
})
