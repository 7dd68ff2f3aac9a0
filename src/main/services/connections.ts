import type { ConnectionRow } from '#main/store/repositories/connections.ts'
import type { Repositories } from '#main/store/store.ts'
import type { Connection } from '#shared/contract/connections.ts'
import type { ProviderId } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'
import type { Accounts } from './accounts.ts'
import { writeAudit } from './audit.ts'
import { causeOfVerdict } from './causes.ts'
import { assertBaseUrl, assertCredentials } from './connection-rules.ts'
import type { Core } from './core.ts'
import { found, invalidField, Refusal } from './refusal.ts'

export interface NewConnection {
  name: string
  provider: ProviderId
  stage: Stage
  baseUrl: string
  credentials: Record<string, string>
}
export type ConnectionChange = { [K in keyof Omit<NewConnection, 'provider'>]?: NewConnection[K] | undefined }

const testLimitMs = 15_000

export function createConnections(core: Core, accounts: Accounts) {
  const { store, vault, clock, random, events, providers } = core

  const view = async (row: ConnectionRow): Promise<Connection> => {
    const { descriptor } = providers[row.provider]
    const settings = JSON.parse(row.settings) as Record<string, string>
    const set = new Map((await store.credentials.fields(row.id)).map(({ field, updated_at }) => [field, updated_at]))
    return {
      id: row.id,
      name: row.name,
      provider: row.provider,
      stage: row.stage,
      baseUrl: row.base_url,
      account: settings[descriptor.accountField] ?? '',
      settings,
      secrets: descriptor.fields
        .filter((field) => field.secret)
        .map(({ name }) => ({ field: name, isSet: set.has(name), updatedAt: set.get(name) ?? null })),
      builtIn: row.built_in === 1,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }
  }

  const get = async (id: string): Promise<Connection> => view(found(await store.connections.find(id)))

  const assertNameIsFree = async (name: string, exceptId: string | null): Promise<void> => {
    if (await store.connections.isNameTaken(name, exceptId)) throw new Refusal('NAME_TAKEN')
  }

  /** Splits given values into plain settings and sealed secrets, by the provider's descriptor. */
  const sort = (provider: ProviderId, connectionId: string, credentials: Record<string, string>) => {
    const settings: Record<string, string> = {}
    const sealed: { field: string; text: string }[] = []
    for (const { name, secret } of providers[provider].descriptor.fields) {
      const value = credentials[name]?.trim()
      if (value === undefined) continue
      if (!secret) settings[name] = value
      else if (value !== '') sealed.push({ field: name, text: vault.seal(connectionId, name, value) })
    }
    return { settings, sealed }
  }

  const writeSealed = async (
    inside: Repositories,
    id: string,
    sealed: { field: string; text: string }[],
    at: number,
  ) => {
    for (const { field, text } of sealed) await inside.credentials.write(id, field, text, at)
  }

  const create = async (input: NewConnection, by: string, builtIn = false): Promise<Connection> => {
    const { descriptor } = providers[input.provider]
    assertBaseUrl(input.baseUrl, input.stage)
    assertCredentials(descriptor, input.credentials, true)
    await assertNameIsFree(input.name, null)
    const id = random.uuid()
    const at = clock.now()
    const { settings, sealed } = sort(input.provider, id, input.credentials)
    await store.transaction(async (inside) => {
      await inside.connections.insert({
        id,
        name: input.name,
        provider: input.provider,
        stage: input.stage,
        base_url: input.baseUrl,
        settings: JSON.stringify(settings),
        built_in: builtIn ? 1 : 0,
        created_at: at,
        updated_at: at,
      })
      await writeSealed(inside, id, sealed, at)
      await writeAudit(inside, {
        at,
        operator: by,
        action: 'connections.create',
        subjectId: id,
        subjectName: input.name,
        detail: { stage: input.stage },
      })
    })
    events.changed('connections', id)
    return get(id)
  }

  const update = async (id: string, change: ConnectionChange, by: string): Promise<Connection> => {
    const before = found(await store.connections.find(id))
    if (before.built_in === 1 && change.stage !== undefined && change.stage !== 'practice') {
      throw invalidField('stage', {
        zh: '练习连接只能留在练习环境。',
        en: 'The practice connection stays on the practice stage.',
      })
    }
    const stage = change.stage ?? before.stage
    const baseUrl = change.baseUrl ?? before.base_url
    assertBaseUrl(baseUrl, stage)
    const credentials = change.credentials ?? {}
    assertCredentials(providers[before.provider].descriptor, credentials, false)
    if (change.name !== undefined) await assertNameIsFree(change.name, id)
    const { settings, sealed } = sort(before.provider, id, credentials)
    const merged = { ...(JSON.parse(before.settings) as Record<string, string>), ...settings }
    // strictly later than before, so that a review made a moment ago notices
    const at = Math.max(clock.now(), before.updated_at + 1)
    await store.transaction(async (inside) => {
      await inside.connections.update(id, {
        name: change.name ?? before.name,
        stage,
        base_url: baseUrl,
        settings: JSON.stringify(merged),
        updated_at: at,
      })
      await writeSealed(inside, id, sealed, at)
      await writeAudit(inside, {
        at,
        operator: by,
        action: 'connections.update',
        subjectId: id,
        subjectName: change.name ?? before.name,
        detail: {
          changed: [...Object.keys(change).filter((key) => key !== 'credentials'), ...Object.keys(credentials)].join(
            ', ',
          ),
          stage,
        },
      })
    })
    accounts.forget(id)
    events.changed('connections', id)
    return get(id)
  }

  const usage = async (id: string) => {
    const deliveries = await store.deliveries.countFor(id)
    return { drafts: await store.drafts.count(id), deliveries: deliveries.all, underWay: deliveries.open }
  }

  return {
    list: async (): Promise<Connection[]> => Promise.all((await store.connections.list()).map(view)),
    get,
    create,
    update,
    usage,
    remove: async (id: string, by: string): Promise<void> => {
      const row = found(await store.connections.find(id))
      if (row.built_in === 1)
        throw invalidField('id', {
          zh: '练习连接由程序维护，不能删除。',
          en: 'The practice connection belongs to the console and cannot be removed.',
        })
      if ((await usage(id)).underWay > 0) throw new Refusal('CONNECTION_BUSY')
      await store.transaction(async (inside) => {
        await inside.connections.remove(id)
        await writeAudit(inside, {
          at: clock.now(),
          operator: by,
          action: 'connections.remove',
          subjectId: id,
          subjectName: row.name,
          detail: { stage: row.stage },
        })
      })
      accounts.forget(id)
      events.changed('connections', id)
      events.changed('drafts')
    },
    test: async (id: string, by: string) => {
      const opened = await accounts.open(id)
      const start = clock.now()
      const lastTaskId = await store.requests.lastTaskId(id)
      const { usable, verdict } = await opened.provider.test(
        accounts.caller(opened, AbortSignal.timeout(testLimitMs)),
        lastTaskId,
      )
      await writeAudit(store, {
        at: clock.now(),
        operator: by,
        action: 'connections.test',
        subjectId: id,
        subjectName: opened.connection.name,
        detail: { result: verdict.causeCode },
      })
      return { usable, cause: causeOfVerdict(verdict, opened.provider), milliseconds: Math.max(0, clock.now() - start) }
    },
  }
}

export type Connections = ReturnType<typeof createConnections>
