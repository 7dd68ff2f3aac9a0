import type { ProviderId } from '#shared/domain/provider.ts'

export interface DocumentedCall {
  provider: ProviderId
  /** `query` changes nothing there, `change` does, `send` pushes a message. */
  kind: 'query' | 'change' | 'send'
  /** Method and path as the document has them; what tells two uses of one call apart follows a comma. */
  name: string
}

const of = (provider: ProviderId, kind: DocumentedCall['kind'], ...names: string[]): DocumentedCall[] =>
  names.map((name) => ({ provider, kind, name }))

/** Every call that the providers' documents describe, copied from them and from none of our code. */
export const documentedCalls: readonly DocumentedCall[] = [
  // 推送接口, 4.1 to 4.3
  ...of('maxim', 'send', 'POST /push/notify'),
  ...of('maxim', 'query', 'POST /push/task/detail', 'GET /push/certificate'),
  // supLink Open API
  ...of('suplink', 'send', 'POST /suplink/openapi/v1/notify'),
  ...of('suplink', 'change', 'POST /suplink/openapi/v1/resource/upload'),
  ...of('suplink', 'change', 'POST /suplink/openapi/v1/app/minapp/registry/unread'),
  ...of('suplink', 'query', 'POST /open-api/suplink/tenant/info'),
  ...of('suplink', 'change', 'POST /open-api/suplink/tenant/opening', 'POST /open-api/suplink/tenant/renew'),
  ...of('suplink', 'change', 'POST /open-api/suplink/tenant/delete'),
  // 百度云推送 REST API 3.0; all by POST, as the official SDKs do
  ...of('baidu', 'send', 'push/single_device', 'push/batch_device', 'push/all', 'push/tags'),
  ...of('baidu', 'query', 'report/query_msg_status', 'report/query_timer_records', 'report/query_topic_records'),
  ...of('baidu', 'query', 'report/statistic_device', 'report/statistic_topic'),
  ...of('baidu', 'query', 'timer/query_list'),
  ...of('baidu', 'change', 'timer/cancel'),
  ...of('baidu', 'query', 'topic/query_list', 'app/query_tags'),
  ...of('baidu', 'change', 'app/create_tag', 'app/del_tag', 'tag/add_devices', 'tag/del_devices'),
  ...of('baidu', 'query', 'tag/device_num'),
  // 推送目标服务配置说明: one event in three modes, two of which get a token first
  ...of('forward', 'send', 'event, fixed token', 'event, client credentials', 'event, password'),
]
