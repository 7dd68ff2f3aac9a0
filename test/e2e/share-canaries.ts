import type { Page } from '@playwright/test'
import type { Connection } from '#shared/contract/connections.ts'
import type { Content } from '#shared/domain/content.ts'
import type { Answer } from '#shared/domain/operation.ts'
import { ask } from './ask.ts'

/** Values that nothing but the test brings in, one of each kind that a shared screen must not show. */
export const canaries = {
  alias: 'zz-canary-alias-1',
  tester: 'zz-canary-tester-2',
  user: 'zz-canary-user-3',
  device: '77120031415926535',
  tag: 'zz-canary-tag-4',
  counted: 'zz-canary-counted-5',
  app: 'zz-canary-app-6',
  listedApp: 'zz-canary-app-7',
  tenantName: 'zz-canary-krn8',
  agent: 'zz-canary-agent-9',
  inFile: 'zz-canary-file-10',
  token: 'zz-canary-token-11',
  sender: 'zz-canary-app-12',
}

export const said = '明天 9:00 发布新版本，请先保存工作。'

export interface Seeded {
  /** Everything that must stay unseen, the tenant id that the provider gave among it. */
  hidden: string[]
  tenantId: string
  suplinkId: string
  ownId: string
  draftId: string
  suplinkDraftId: string
  refusedId: string
  acceptedId: string
  tenantRowId: string
}

const maximText: Content = {
  provider: 'maxim',
  setting: {},
  message: { type: 'text', title: '版本通知', body: said },
}
export const suplinkText: Content = {
  provider: 'suplink',
  appId: canaries.app,
  msg: { msgType: 'text_msg', content: said },
}

const eventFrom = (appid: string): Content => ({
  provider: 'forward',
  event: { type: 'device_offline', appid, payload: '{"deviceSn":"SN-1","offline":0}' },
})

/** Fills a console with canaries, as a person and a script would: connections, drafts, deliveries, changes, a library. */
export async function seedCanaries(page: Page): Promise<Seeded> {
  const listed = (await ask(page, '/connections/list')) as unknown as Connection[]
  const practice = (provider: string) => listed.find((one) => one.builtIn && one.provider === provider) as Connection
  const [maxim, suplink, baidu] = [practice('maxim'), practice('suplink'), practice('baidu')]
  const forward = practice('forward')
  const create = async (input: object) => (await ask(page, '/connections/create', input))['id'] as string
  const ownId = await create({
    name: '客户甲 美信',
    provider: 'maxim',
    stage: 'test',
    baseUrl: maxim.baseUrl,
    credentials: { appId: canaries.app, accessToken: canaries.token },
  })
  await ask(page, '/connections/update', { id: ownId, testAudience: { kind: 'alias', values: [canaries.tester] } })
  const suplinkId = await create({
    name: '客户乙 supLink',
    provider: 'suplink',
    stage: 'test',
    baseUrl: suplink.baseUrl,
    credentials: {
      secretKey: 'practice-key-not-a-secret',
      apps: `订单 ${canaries.listedApp}`,
      agentId: canaries.agent,
    },
  })
  const draft = async (connectionId: string, content: Content, kind: string, text: string) => {
    const id = crypto.randomUUID()
    await ask(page, '/drafts/save', { id, connectionId, content, audience: { kind, text } })
    return id
  }
  const submit = async (connectionId: string, content: Content, kind: string, values: string[]) =>
    (await ask(page, '/deliveries/submit', { connectionId, content, audience: { kind, values } }))['id'] as string
  const refusedId = await submit(ownId, maximText, 'alias', [canaries.alias])
  const acceptedId = await submit(maxim.id, maximText, 'alias', [canaries.alias, 'u10001'])
  await submit(maxim.id, maximText, 'tag', [canaries.tag])
  const event = { connectionId: forward.id, content: eventFrom(canaries.sender), audience: { kind: 'target' } }
  await ask(page, '/deliveries/submit', event)
  const call = (connectionId: string, operation: string, input: object) =>
    ask(page, '/operations/call', { connectionId, operation, input })
  const opened = (await call(suplink.id, 'tenant.opening', {
    instanceName: canaries.tenantName,
    startDate: 1_767_225_600,
    endDate: 1_798_761_600,
  })) as unknown as Answer
  const tenantId = opened.references.find(({ kind }) => kind === 'tenant')?.id ?? ''
  const [tenant] = (await ask(page, '/tenants/list', { connectionId: suplink.id })) as unknown as { id: string }[]
  await call(suplink.id, 'unread.set', { appId: canaries.app, unread: 0, unreadOfUser: { [canaries.counted]: 3 } })
  await call(baidu.id, 'app.create_tag', { tag: canaries.tag })
  await call(baidu.id, 'tag.add_devices', { tag: canaries.tag, channel_ids: [canaries.device] })
  const library = { id: crypto.randomUUID(), name: '华东客户', kind: 'alias', text: canaries.alias }
  await ask(page, '/audiences/save', library)
  return {
    hidden: [...Object.values(canaries), tenantId],
    tenantId,
    suplinkId,
    ownId,
    draftId: await draft(ownId, maximText, 'alias', `${canaries.alias}\n${canaries.alias}-b`),
    suplinkDraftId: await draft(suplinkId, suplinkText, 'user', canaries.user),
    refusedId,
    acceptedId,
    tenantRowId: tenant?.id ?? '',
  }
}
