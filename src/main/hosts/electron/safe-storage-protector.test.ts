import type { SafeStorage } from 'electron'
import { describe, expect, test } from 'vitest'
import { chooseProtector } from './safe-storage-protector.ts'

type Backend = ReturnType<SafeStorage['getSelectedStorageBackend']>

/** A keychain that seals with its own name, and rejects what another one sealed. */
const keychain = (name: string, backend: Backend, isAvailable: Promise<boolean> = Promise.resolve(true)) => ({
  getSelectedStorageBackend: () => backend,
  isAsyncEncryptionAvailable: () => isAvailable,
  encryptStringAsync: async (text: string) => Buffer.from(`${name}:${Buffer.from(text).toString('hex')}`),
  decryptStringAsync: async (sealed: Buffer) => {
    const [by, hex = ''] = sealed.toString().split(':')
    if (by !== name) throw new Error('another keychain')
    return { result: Buffer.from(hex, 'hex').toString(), shouldReEncrypt: false }
  },
})
const dataKey = Buffer.from(Array.from({ length: 32 }, (_, index) => 255 - index))

describe('chooseProtector', () => {
  test.each(['basic_text', 'unknown'] as const)('takes no %s on Linux, which is no secret', async (backend) => {
    expect(await chooseProtector(keychain('a', backend), 'linux')).toBeNull()
  })

  test.each([
    ['linux', 'gnome_libsecret'],
    ['linux', 'kwallet6'],
    // elsewhere the name of the backend means nothing
    ['darwin', 'unknown'],
    ['win32', 'basic_text'],
  ] as const)('takes the keychain of %s (%s)', async (platform, backend) => {
    expect((await chooseProtector(keychain('a', backend), platform))?.id).toBe('safe-storage')
  })

  test('takes none that is not available, or fails to say so', async () => {
    const locked = keychain('a', 'gnome_libsecret', Promise.resolve(false))
    const broken = keychain('a', 'gnome_libsecret', Promise.reject(new Error('no bus')))
    expect(await chooseProtector(locked, 'linux')).toBeNull()
    expect(await chooseProtector(broken, 'linux')).toBeNull()
  })
})

describe('the protector', () => {
  const choose = async (name: string) => {
    const protector = await chooseProtector(keychain(name, 'gnome_libsecret'), 'linux')
    if (!protector) throw new Error('no protector')
    return protector
  }

  test('gives back every byte of the key that it wrapped', async () => {
    const protector = await choose('a')
    const wrapped = await protector.wrap(dataKey)
    expect(wrapped.includes(dataKey)).toBe(false)
    expect(await protector.unwrap(wrapped)).toEqual(dataKey)
  })

  test('rejects what another keychain wrapped, and a key that was cut short', async () => {
    const protector = await choose('a')
    await expect((await choose('b')).wrap(dataKey).then(protector.unwrap)).rejects.toThrow('another keychain')
    await expect(protector.wrap(dataKey.subarray(1)).then(protector.unwrap)).rejects.toThrow('damaged')
  })
})
