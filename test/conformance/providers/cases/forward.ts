import type { ForwardContent } from '#shared/domain/forward-content.ts'
import { type Case, requestId, type Sent, sentAt } from '../case.ts'

const event = (event: ForwardContent['event']) => ({
  content: { provider: 'forward' as const, event },
  audience: { kind: 'target' as const },
})
const asked = () =>
  event({ type: 'device_offline', appid: ' ', payload: '{"deviceSn":"xxx","parentDeviceSn":null,"offline":0}' })
const push = (body: string): Sent => ({
  method: 'POST',
  url: '/push',
  headers: { 'content-type': 'application/json; charset=UTF-8' },
  body,
})
const bareEvent = push(
  `{"id":"${requestId}","type":"device_offline","payload":{"deviceSn":"xxx","parentDeviceSn":null,"offline":0},"timestamp":${sentAt}}`,
)
const fullEvent = push(
  `{"id":"${requestId}","type":"未知","appid":"xxx","payload":{"n":9007199254740993},"timestamp":${sentAt}}`,
)
const askedFull = () => event({ type: '未知', appid: 'xxx', payload: '{ "n": 9007199254740993 }' })
const token = (body: string): Sent => ({
  method: 'POST',
  url: '/oauth/token',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body,
})

const success = '{"status":0,"description":"成功"}'
const base = { provider: 'forward', kind: 'send', success } as const
// base64 of the password, form-encoded: its `+`, `/` and `=` would not arrive otherwise
const password = 'Y2FuYXJ5LeWvhueggT4%2FfiE%3D'
const scope = { settings: { scope: 'push all' } }

export const forwardCases: Case[] = [
  {
    ...base,
    name: 'event, fixed token',
    settings: { mode: 'token' },
    bare: { asked, sent: [bareEvent] },
    full: { asked: askedFull, sent: [fullEvent] },
  },
  {
    ...base,
    name: 'event, client credentials',
    settings: { mode: 'client_credentials', clientId: 'practice-client' },
    bare: { asked, sent: [token('grant_type=client_credentials'), bareEvent] },
    full: { ...scope, asked: askedFull, sent: [token('grant_type=client_credentials&scope=push+all'), fullEvent] },
  },
  {
    ...base,
    name: 'event, password',
    settings: { mode: 'password', clientId: 'practice-client', username: 'practice-user' },
    bare: { asked, sent: [token(`grant_type=password&username=practice-user&password=${password}`), bareEvent] },
    full: {
      ...scope,
      asked: askedFull,
      sent: [token(`grant_type=password&username=practice-user&password=${password}&scope=push+all`), fullEvent],
    },
  },
]
