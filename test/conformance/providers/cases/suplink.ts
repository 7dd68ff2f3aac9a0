import type { FieldValues } from '#shared/domain/field.ts'
import type { Case, Sent, Variant } from '../case.ts'

const json = { 'content-type': 'application/json' }
const post = (url: string, body: string, headers: Record<string, string> = json): Sent => ({
  method: 'POST',
  url,
  headers,
  body,
})

const tenant = '960b000000000000000000000000a001'
const message = '/suplink/openapi/v1'
const tenants = '/open-api/suplink/tenant'
const info = post(`${tenants}/info`, `{"tenantId":"${tenant}"}`)

/** Settings that go along with the calls about messages, and with no others. */
const along = { settings: { agentId: tenant }, secrets: { token: 'canary-suplink-token-q8w' } }
const alongHeaders = { ...json, agentid: tenant, token: 'canary-suplink-token-q8w' }

const change = (path: string, operation: string, input: FieldValues, sent: Sent[], success: string): Case => ({
  provider: 'suplink',
  kind: operation === 'tenant.info' ? 'query' : 'change',
  name: `POST ${path}`,
  success,
  bare: { asked: () => ({ operation, input }), sent },
})

// the beginning of the file's SHA-256
const boundary = 'pushdeck-6c1d6cedf276ea3fd7486a212fd62b32fbb9ecaa'
const fileBody = [
  `--${boundary}`,
  'Content-Disposition: form-data; name="file"; filename="三月.pdf"',
  'Content-Type: application/pdf',
  '',
  'conformance',
  `--${boundary}--`,
  '',
].join('\r\n')

const notifyFull: Variant = {
  ...along,
  asked: () => ({
    content: {
      provider: 'suplink',
      appId: 'A84BB90914CA',
      msg: { msgType: 'card_msg', title: '卡片消息', content: '你好', link: 'https://example.com/a', type: 'default' },
    },
    audience: { kind: 'user', values: ['admin', 'test106'] },
  }),
  sent: [
    post(
      `${message}/notify`,
      '{"appId":"A84BB90914CA","toUsers":["admin","test106"],"msg":{"msgType":"card_msg","title":"卡片消息",' +
        '"content":"你好","link":"https://example.com/a","type":"default"}}',
      alongHeaders,
    ),
  ],
}

export const suplinkCases: Case[] = [
  {
    provider: 'suplink',
    kind: 'send',
    name: `POST ${message}/notify`,
    success: '{"code":200,"message":"success","content":{"messageId":"931870a9-888c-4030-9709-198b104e59c6"}}',
    bare: {
      asked: () => ({
        content: {
          provider: 'suplink',
          appId: ' ',
          msg: { msgType: 'card_msg', content: '你好', title: '', link: ' ' },
        },
        audience: { kind: 'user', values: ['admin'] },
      }),
      sent: [post(`${message}/notify`, '{"toUsers":["admin"],"msg":{"msgType":"card_msg","content":"你好"}}')],
    },
    full: notifyFull,
  },
  {
    ...change(
      `${message}/resource/upload`,
      'resource.upload',
      { file: { file: { handle: 'h' }, name: '三月.pdf' } },
      [post(`${message}/resource/upload`, fileBody, { 'content-type': `multipart/form-data; boundary=${boundary}` })],
      '{"code":200,"content":{"downloadUrl":"/a/b.pdf","resourceId":24},"message":"success"}',
    ),
  },
  {
    ...change(
      `${message}/app/minapp/registry/unread`,
      'unread.set',
      { appId: '7e0f0000-3a2c-4a54-b9b8-000000000001', unread: 10 },
      [post(`${message}/app/minapp/registry/unread`, '{"appId":"7e0f0000-3a2c-4a54-b9b8-000000000001","unread":10}')],
      '{"code":200,"message":"success"}',
    ),
    full: {
      ...along,
      asked: () => ({
        operation: 'unread.set',
        input: { appId: '7e0f0000-3a2c-4a54-b9b8-000000000001', unread: 0, unreadOfUser: { admin: 5, test001: 0 } },
      }),
      sent: [
        post(
          `${message}/app/minapp/registry/unread`,
          '{"appId":"7e0f0000-3a2c-4a54-b9b8-000000000001","unread":0,"unreadOfUser":{"admin":5,"test001":0}}',
          alongHeaders,
        ),
      ],
    },
  },
  {
    ...change(
      `${tenants}/info`,
      'tenant.info',
      { tenantId: tenant },
      [info],
      `{"code":200,"data":{"endDate":"20579193215","startDate":"1618886946","state":"SUCCESS","tenantId":"${tenant}"},"msg":"success"}`,
    ),
  },
  {
    ...change(
      `${tenants}/opening`,
      'tenant.opening',
      { instanceName: 'eco-krn2', startDate: 1_618_886_946, endDate: 20_579_193_215 },
      [
        // `instanceId` is the one empty text that leaves: the document's example has it so
        post(
          `${tenants}/opening`,
          '{"endDate":"20579193215","instanceId":"","instanceName":"eco-krn2","startDate":"1618886946"}',
        ),
      ],
      `{"code":200,"data":{"tenantId":"${tenant}"},"msg":"success"}`,
    ),
  },
  {
    ...change(
      `${tenants}/renew`,
      'tenant.renew',
      { tenantId: tenant, endDate: 20_579_193_216, confirmEarlier: tenant },
      [info, post(`${tenants}/renew`, `{"endDate":"20579193216","tenantId":"${tenant}"}`)],
      '{"code":200,"msg":"success"}',
    ),
  },
  {
    ...change(
      `${tenants}/delete`,
      'tenant.delete',
      { tenantId: tenant },
      [post(`${tenants}/delete`, `{"tenantId":"${tenant}"}`)],
      '{"code":200,"msg":"success"}',
    ),
  },
]
