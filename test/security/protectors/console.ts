import type { KeyProtector } from '#main/vault/protector.ts'
import type { VaultStatus } from '#shared/contract/system.ts'
import { openCore } from '#test/bench/core.ts'
import type { Place } from './place.ts'

export const token = 'canary/9b3c+7a=Rt"k2'
export const passphrase = 'canary passphrase 51d0'

/** What is done at a console that has credentials to keep. */
export interface Console {
  state(): Promise<VaultStatus['state']>
  unlock(): Promise<unknown>
  /** Makes a connection with the token; its id. */
  connect(baseUrl: string): Promise<string>
  /** Calls the provider with the token. */
  test(id: string): Promise<unknown>
  renew(id: string): Promise<unknown>
  close(): Promise<void>
}

export type Open = (place: Place, protector: KeyProtector | null) => Promise<Console>

export const openConsole: Open = async ({ folder }, protector) => {
  const tuning = { practice: false, storage: { reserveBytes: 64 * 1024 } }
  const { client, close } = await openCore(tuning, { dataDirectory: folder, protector })
  return {
    close,
    state: async () => (await client.system.vault()).state,
    unlock: () => client.system.openVault({ passphrase }),
    connect: async (baseUrl) => {
      const credentials = { appId: 'app-1', accessToken: token }
      return (await client.connections.create({ name: 'App', provider: 'maxim', stage: 'test', baseUrl, credentials }))
        .id
    },
    test: (id) => client.connections.test({ id }),
    renew: (id) => client.connections.update({ id, credentials: { accessToken: `${token}2` } }),
  }
}

/** The code of the contract with which a call is refused, null for none. */
export const refusalOf = (call: Promise<unknown>): Promise<string | null> =>
  call.then(
    () => null,
    (error: { code?: string }) => error.code ?? String(error),
  )
