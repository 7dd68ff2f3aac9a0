import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArchiveFault, openArchive, sealArchive } from './archive.ts'

const passphrase = '一个很长的口令 4c6e'
const content = Buffer.from('{"accessToken":"canary-7d1e"}')
const archive = await sealArchive(passphrase, content, randomBytes)

const faultOf = (bytes: Buffer, by = passphrase) =>
  openArchive(by, bytes).then(
    () => null,
    (error: unknown) => (error instanceof ArchiveFault ? error.reason : error),
  )

test('opens with its passphrase, and shows nothing without', async () => {
  expect(await openArchive(passphrase, archive)).toEqual(content)
  expect(archive.includes('canary')).toBe(false)
  expect(await faultOf(archive, 'another passphrase')).toBe('passphrase')
})

// Would catch: a part of the file that nobody checks, in which somebody could write another address or stage.
test('is refused with a single bit changed anywhere, or cut anywhere', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(archive.length - 1), fc.nat(7), async (position, bit) => {
      const changed = Buffer.from(archive)
      changed.writeUInt8(archive.readUInt8(position) ^ (1 << bit), position)
      expect(await faultOf(changed)).toMatch(/^(foreign|damaged)$/)
      expect(await faultOf(archive.subarray(0, position))).toMatch(/^(foreign|damaged)$/)
    }),
    { numRuns: 400 },
  )
})

// Would catch: a checksum taken for protection, which anybody can write anew.
test('is refused with a bit changed and the checksum made right again', async () => {
  const positions = [22, 30, 45, 52, archive.length - 33, archive.length - 40]
  for (const position of positions) {
    const changed = Buffer.from(archive.subarray(0, -32))
    changed.writeUInt8(changed.readUInt8(position) ^ 1, position)
    const forged = Buffer.concat([changed, createHash('sha256').update(changed).digest()])
    expect([position, await faultOf(forged)]).toEqual([position, 'passphrase'])
  }
})

test('says that a later version wrote it', async () => {
  const later = Buffer.from(archive.subarray(0, -32))
  later.writeUInt8(2, 'pushdeck-connections\n'.length)
  expect(await faultOf(Buffer.concat([later, createHash('sha256').update(later).digest()]))).toBe('newer')
})
