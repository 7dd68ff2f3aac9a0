import { type Case, requestId, type Sent } from '../case.ts'
import { fullNotify } from './maxim-full.ts'

const json = { 'content-type': 'application/json' }
const post = (url: string, body: string, headers = json): Sent => ({ method: 'POST', url, headers, body })

const certificates = [1, 2, 3, 4, 5, 6, 7].flatMap((provider) =>
  [1, 0].map(
    (environment): Sent => ({
      method: 'GET',
      url: `/push/certificate?environment=${environment}&provider=${provider}`,
      headers: {},
      body: '',
    }),
  ),
)

const certificate = { app_id: 'a', app_key: 'k', app_secret: 's', certificate: 'c', name: 'n' }

export const maximCases: Case[] = [
  {
    provider: 'maxim',
    kind: 'send',
    name: 'POST /push/notify',
    success: '{"code":200,"data":{"task_id":9007199254740993},"message":null}',
    bare: {
      asked: () => ({
        content: {
          provider: 'maxim',
          setting: {},
          message: { type: 'text', body: '你好', title: '', ext: ' ', android: { sound: '' } },
        },
        audience: { kind: 'all' },
      }),
      sent: [
        post(
          '/push/notify',
          `{"audience":"all","setting":{"request_id":"${requestId}"},"message":{"type":"text","body":"你好"}}`,
        ),
      ],
    },
    full: {
      asked: () => ({
        content: fullNotify.content,
        audience: { kind: 'user_id', values: ['2302128618880', '9007199254740993'] },
      }),
      sent: [post('/push/notify', fullNotify.body, { ...json, ...fullNotify.headers })],
    },
  },
  {
    provider: 'maxim',
    kind: 'query',
    name: 'POST /push/task/detail',
    success: '{"code":200,"data":[{"task_id":9007199254740993,"apns_target":2}],"message":null}',
    bare: {
      asked: () => ({ operation: 'task.detail', input: { taskIds: ['9007199254740993'] } }),
      sent: [post('/push/task/detail', '{"list":[9007199254740993]}')],
    },
  },
  {
    provider: 'maxim',
    kind: 'query',
    name: 'GET /push/certificate',
    success: JSON.stringify({ code: 200, data: certificate, message: null }),
    bare: { asked: () => ({ operation: 'certificate.show', input: {} }), sent: certificates },
  },
]
