import type { ConnectionRow } from '#main/store/repositories/connections.ts'
import type { Repositories } from '#main/store/store.ts'
import type { Connection } from '#shared/contract/connections.ts'
import { type ProviderId, providerIdSchema } from '#shared/domain/provider.ts'
import type { Stage } from '#shared/domain/stage.ts'
import type { Accounts } from './accounts.ts'
import { writeAudit } from './audit.ts'
import { causeOfQuery } from './causes.ts'
import { assertMayChange } from './connection-change.ts'
import { assertCredentials, readBaseUrl } from './connection-rules.ts'
import { usageOf } from './connection-usage.ts'
import { viewConnection } from './connection-view.ts'
import type { Core } from './core.ts'
import { found, invalidField, Refusal } from './refusal.ts'
import type { StageLockService } from './stage-lock.ts'
import { assertTestAudience } from './test-audience-rules.ts'
import { within } from './time-limit.ts'

export interface NewConnection {
  name: string
  provider: ProviderId
  stage: Stage
  baseUrl: string
  credentials: Record<string, string>
}
export type ConnectionChange = { [K in keyof Omit<NewConnection, 'provider'>]?: NewConnection[K] | undefined } & {
  limits?: { [K in keyof Connection['limits']]?: number | undefined } | undefined
  testAudience?: Connection['testAudience'] | undefined
}

export type WholeConnection = NewConnection & {
  limits?: Connection['limits']
  testAudience?: Connection['testAudience']
}

interface Adding {
  by: string
  action: `connections.${string}`
  detail?: Record<string, string>
}

type Settings = Record<string, string>
interface Sealed {
  field: string
  text: string
}

const testLimitMs = 15_000

interface ConnectionParts {
  accounts: Accounts
  stageLock: StageLockService
  /** One of them may have another address. */
  onChange?: () => void
}

export function createConnections(core: Core, { accounts, stageLock, onChange }: ConnectionParts) {
  const { store, vault, clock, random, events, providers, redactor } = core

  const get = async (id: string): Promise<Connection> =>
    viewConnection(found(await store.connections.find(id)), store, providers)

  const fieldsOf = (provider: ProviderId, secret: boolean) =>
    providers[provider].descriptor.fields.filter((field) => field.secret === secret)

  /** The given values that are no secret, by field. */
  const plain = (provider: ProviderId, credentials: Settings): Settings =>
    Object.fromEntries(
      fieldsOf(provider, false).flatMap(({ name }) => {
        const value = credentials[name]?.trim()
        return value === undefined ? [] : [[name, value]]
      }),
    )

  /** The given secrets, sealed; an empty one is none. */
  const seal = (provider: ProviderId, connectionId: string, credentials: Settings): Sealed[] =>
    fieldsOf(provider, true).flatMap(({ name: field }) => {
      const value = credentials[field]?.trim()
      return value ? [{ field, text: vault.seal(connectionId, field, value) }] : []
    })

  const prepare = (input: WholeConnection, builtIn: boolean, complete: boolean) => {
    const { name, provider, stage, credentials, limits, testAudience } = input
    const { descriptor } = providers[provider]
    const baseUrl = readBaseUrl(input.baseUrl, stage, descriptor.baseUrl)
    const settings = plain(provider, credentials)
    assertCredentials(providers[provider], { credentials, settings, complete })
    if (testAudience) assertTestAudience(testAudience, descriptor)
    const id = random.uuid()
    const row = {
      ...{ id, name, provider, stage, base_url: baseUrl, settings: JSON.stringify(settings) },
      ...(limits && { in_flight_limit: limits.inFlight, per_second_limit: limits.perSecond }),
      ...(testAudience && { test_audience: JSON.stringify(testAudience) }),
      built_in: builtIn ? 1 : 0,
    }
    return { row, sealed: seal(provider, id, credentials) }
  }

  /** All of them, or none. */
  const insert = async (all: ReturnType<typeof prepare>[], { by, action, detail }: Adding): Promise<Connection[]> => {
    await store.transaction(async (inside) => {
      const at = clock.now()
      for (const { row, sealed } of all) {
        await assertNameIsFree(inside, row.name, null)
        await inside.connections.insert({ ...row, created_at: at, updated_at: at })
        await writeSealed(inside, row.id, sealed, at)
        const line = { at, operator: by, action, subjectId: row.id, subjectName: row.name }
        await writeAudit(inside, { ...line, detail: { ...detail, stage: row.stage } })
      }
    })
    for (const { row } of all) events.changed('connections', row.id)
    return Promise.all(all.map(({ row }) => get(row.id)))
  }

  const create = async (input: NewConnection, by: string, builtIn = false): Promise<Connection> => {
    const [made] = await insert([prepare(input, builtIn, true)], { by, action: 'connections.create' })
    return found(made)
  }

  /** Changes what differs; a secret that is not given stays. CONNECTION_BUSY under deliveries that were reviewed before. */
  const update = async (id: string, change: ConnectionChange, by: string): Promise<Connection> => {
    await store.transaction(async (inside) => {
      const before = found(await inside.connections.find(id))
      const stage = change.stage ?? before.stage
      // checked anew where only the stage changes: practice stays on this machine
      const given = change.baseUrl ?? before.base_url
      const baseUrl = readBaseUrl(given, stage, providers[before.provider].descriptor.baseUrl)
      const credentials = change.credentials ?? {}
      const oldSettings = JSON.parse(before.settings) as Settings
      const settings = plain(before.provider, credentials)
      const merged = { ...oldSettings, ...settings }
      assertCredentials(providers[before.provider], { credentials, settings: merged, complete: false })
      const sealed = seal(before.provider, id, credentials)
      const name = change.name ?? before.name
      const moved = [
        ...(stage === before.stage ? [] : ['stage']),
        ...(baseUrl === before.base_url ? [] : ['baseUrl']),
        ...Object.keys(settings).filter((field) => settings[field] !== oldSettings[field]),
      ]
      const inFlight = change.limits?.inFlight ?? before.in_flight_limit
      const perSecond = change.limits?.perSecond ?? before.per_second_limit
      const isSlowed = inFlight !== before.in_flight_limit || perSecond !== before.per_second_limit
      const { testAudience } = change
      if (testAudience) assertTestAudience(testAudience, providers[before.provider].descriptor)
      const oldAudience = before.test_audience
      const newAudience = testAudience === undefined ? oldAudience : testAudience && JSON.stringify(testAudience)
      const changed = [
        ...(newAudience === oldAudience ? [] : ['testAudience']),
        ...(name === before.name ? [] : ['name']),
        ...(isSlowed ? ['limits'] : []),
        ...moved,
        ...sealed.map(({ field }) => field),
      ]
      if (changed.length === 0) return
      await assertMayChange(
        inside,
        before,
        { movesAccount: moved.length > 0, changesSecrets: sealed.length > 0 },
        stageLock,
      )
      await assertNameIsFree(inside, name, id)
      // strictly later than before, so that a review made a moment ago notices
      const at = Math.max(clock.now(), before.updated_at + 1)
      await inside.connections.update(id, {
        name,
        stage,
        base_url: baseUrl,
        settings: JSON.stringify(merged),
        in_flight_limit: inFlight,
        per_second_limit: perSecond,
        test_audience: newAudience,
        updated_at: at,
      })
      await writeSealed(inside, id, sealed, at)
      const line = { at, operator: by, action: 'connections.update', subjectId: id, subjectName: name }
      await writeAudit(inside, { ...line, detail: { changed: changed.join(', '), stage } })
    })
    accounts.forget(id)
    events.changed('connections', id)
    onChange?.()
    return get(id)
  }

  return {
    list: async (): Promise<Connection[]> =>
      Promise.all((await store.connections.list()).sort(inOrder).map((row) => viewConnection(row, store, providers))),
    get,
    create,
    /** Connections as they were elsewhere, whole, or none of them. Refuses NAME_TAKEN, INVALID. */
    add: (all: readonly WholeConnection[], adding: Adding): Promise<Connection[]> =>
      insert(
        all.map((one) => prepare(one, false, false)),
        adding,
      ),
    update,
    usage: (id: string) => usageOf(store, id),
    remove: async (id: string, by: string): Promise<void> => {
      await store.transaction(async (inside) => {
        const row = found(await inside.connections.find(id))
        if (row.built_in === 1)
          throw invalidField('id', {
            zh: '练习连接由程序维护，不能删除。',
            en: 'The practice connection belongs to the console and cannot be removed.',
          })
        const { underWay, changes } = await usageOf(inside, id)
        if (underWay + changes > 0) throw new Refusal('CONNECTION_BUSY')
        await inside.connections.remove(id)
        await inside.resources.removeOf(id)
        await inside.tenants.removeOf(id)
        const line = {
          at: clock.now(),
          operator: by,
          action: 'connections.remove',
          subjectId: id,
          subjectName: row.name,
        }
        await writeAudit(inside, { ...line, detail: { stage: row.stage } })
      })
      accounts.forget(id)
      events.changed('connections', id)
      events.changed('drafts')
    },
    test: async (id: string, by: string) => {
      const opened = await accounts.open(id)
      const start = clock.monotonic()
      const lastTaskId = await store.requests.lastTaskId(id)
      const { usable, verdict } = await within({ clock, milliseconds: testLimitMs }, (signal) =>
        opened.provider.test(accounts.caller(opened, signal), lastTaskId),
      )
      const line = { at: clock.now(), operator: by, action: 'connections.test', subjectId: id }
      const { outcome, causeCode: result } = verdict
      await writeAudit(store, { ...line, subjectName: opened.connection.name, outcome, detail: { result } })
      const milliseconds = Math.max(0, Math.round(clock.monotonic() - start))
      return { usable, cause: causeOfQuery(verdict, opened.provider, redactor.text), milliseconds }
    },
  }
}

export type Connections = ReturnType<typeof createConnections>

/** The oldest first; those that the first start made at once stand as their providers do. */
const inOrder = (a: ConnectionRow, b: ConnectionRow): number =>
  a.created_at - b.created_at || providerPlace(a) - providerPlace(b)

const providerPlace = ({ provider }: ConnectionRow): number => providerIdSchema.options.indexOf(provider)

async function assertNameIsFree({ connections }: Repositories, name: string, exceptId: string | null): Promise<void> {
  if (await connections.isNameTaken(name, exceptId)) throw new Refusal('NAME_TAKEN')
}

async function writeSealed({ credentials }: Repositories, id: string, sealed: Sealed[], at: number): Promise<void> {
  for (const { field, text } of sealed) await credentials.write(id, field, text, at)
}
