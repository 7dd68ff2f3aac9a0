import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { openApp } from '#test/helpers/app.ts'
import { patience } from '#test/helpers/sending.ts'
import { lockWithComputer } from './lock-with-computer.ts'

const passphrase = 'a passphrase'

// Would catch: credentials that stay open on a computer whose owner has left, and a lock that nothing can open.
test('locks with the screen and before a sleep, where a passphrase opens it again', async () => {
  const { app, client } = await openApp()
  const monitor = new EventEmitter()
  lockWithComputer(monitor as never, app)
  const state = async () => (await client.system.vault()).state
  monitor.emit('lock-screen')
  expect(await state()).toBe('open')
  await client.system.protectVault({ passphrase })
  for (const sign of ['lock-screen', 'suspend']) {
    monitor.emit(sign)
    await vi.waitFor(async () => expect(await state()).toBe('locked'), patience)
    monitor.emit(sign)
    await client.system.openVault({ passphrase })
    expect(await state()).toBe('open')
  }
  const actions = (await client.audit.list({})).items.map(({ action }) => action)
  expect(actions.filter((action) => action === 'vault.lock-away')).toHaveLength(2)
})
