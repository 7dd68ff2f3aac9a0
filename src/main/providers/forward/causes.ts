import type { CauseText } from '#shared/domain/cause.ts'
import { tokenCauses } from './token-causes.ts'

/** What the receiver of an event may come to. Its own codes are its own affair; `description` says what they mean. */
const eventCauses: Readonly<Record<string, CauseText>> = {
  'forward.accepted': {
    title: { zh: '接收方已受理（status 0）', en: 'The receiver accepted it (status 0)' },
    next: {
      zh: '之后怎样处理由对方系统决定，可凭事件 id 向对方查询。',
      en: 'What follows is up to the receiver’s system; ask there with the event’s id.',
    },
  },
  'forward.status': {
    title: { zh: '接收方返回失败（status 不是 0）', en: 'The receiver reported a failure (status is not 0)' },
    next: {
      zh: '按对方给出的说明改正内容；看不懂时把事件 id 和说明转给对方的开发人员。',
      en: 'Correct what the description names; if it is unclear, pass event id and description on to the receiver’s developers.',
    },
  },
  'forward.no-status': {
    title: { zh: '接收方收到了，但没有按约定应答', en: 'The receiver got it but did not answer as agreed' },
    next: {
      zh: '应答里没有 status，无法确定是否成功。先凭事件 id 向对方核实，不要直接重发；并请对方返回 {"status": 0}。',
      en: 'There is no status in the answer, so success is not certain. Ask the receiver with the event’s id before sending again, and have it answer {"status": 0}.',
    },
  },
  'forward.contradiction': {
    title: { zh: '接收方的应答自相矛盾', en: 'The receiver’s answer contradicts itself' },
    next: {
      zh: 'status 是 0，但 HTTP 状态是失败。先向对方核实这个事件是否已处理，再决定要不要重发。',
      en: 'status is 0 while the HTTP status is a failure. Ask whether the event was processed before sending it again.',
    },
  },
  'forward.server-error': {
    title: { zh: '接收方的服务器出错', en: 'The receiver’s server reported an error' },
    next: {
      zh: '事件可能已被处理。请对方凭事件 id 查日志，确认没有收到再重发。',
      en: 'The event may have been processed. Have the receiver look for its id in the log; send again only if it is not there.',
    },
  },
  'forward.reset': {
    title: { zh: '等接收方应答时连接中断', en: 'The connection broke while waiting for the receiver' },
    next: {
      zh: '事件可能已经到达。先向对方核实事件 id，再决定要不要重发。',
      en: 'The event may have arrived. Ask the receiver about its id before you decide to send again.',
    },
  },
  'forward.timeout': {
    title: { zh: '接收方没有按时应答', en: 'The receiver did not answer in time' },
    next: {
      zh: '事件已经发出，很可能已到达。先向对方核实，并请对方先应答、再处理。',
      en: 'The event left and has probably arrived. Ask the receiver first, and have it answer before it starts processing.',
    },
  },
  'forward.not-found': {
    title: { zh: '接收方没有这个地址', en: 'The receiver has no such address' },
    next: {
      zh: '核对“消息推送地址”，它要是完整地址，连同路径；有疑问向对方索取。',
      en: 'Check the push address: it must be whole, path included. If in doubt, ask the receiver for it.',
    },
  },
  'forward.unauthorised': {
    title: { zh: '接收方不认可 Token', en: 'The receiver does not accept the token' },
    next: {
      zh: '在“连接”里核对类型和 Token（或 OauthClient、OauthSecret），改正后再发。',
      en: 'Check type and token (or OauthClient and OauthSecret) under Connections, then send again.',
    },
  },
  'forward.invalid_token': {
    title: { zh: 'Token 已过期或无效', en: 'The token has expired or is not valid' },
    next: {
      zh: '已换新 Token 重试过仍不行时，请对方检查推送服务和授权服务是否属于同一套系统。',
      en: 'If it persists with a new token, have the receiver check that push service and authorisation server belong together.',
    },
  },
  'forward.insufficient_scope': {
    title: { zh: 'Token 没有推送所需的 scope', en: 'The token lacks the scope that a push needs' },
    next: {
      zh: '向对方确认要用的 scope，填到“连接”的 OauthScope 里。',
      en: 'Ask the receiver which scope is needed and enter it as OauthScope of the connection.',
    },
  },
  'forward.event_invalid_request': {
    title: { zh: '接收方认为请求格式不对', en: 'The receiver finds the request malformed' },
    next: {
      zh: '核对类型：直接 token 模式与 OAuth 模式的 Authorization 头写法不同。',
      en: 'Check the type: a fixed token and the OAuth modes write the Authorization header differently.',
    },
  },
  'forward.reachable': {
    title: { zh: '消息推送地址可以连通', en: 'The push address can be reached' },
    next: {
      zh: '这一步不发送事件。要确认对方能处理，请向这个目标发一条测试事件。',
      en: 'This sends no event. To see whether the receiver can process one, send it a test event.',
    },
  },
  'forward.probe-no-answer': {
    title: { zh: '消息推送地址没有应答', en: 'The push address does not answer' },
    next: {
      zh: '没有发送事件。请对方确认服务正在运行，再点“测试连接”。',
      en: 'No event was sent. Have the receiver check that its service runs, then use “Test connection” again.',
    },
  },
}

export const causes: Readonly<Record<string, CauseText>> = { ...eventCauses, ...tokenCauses }
