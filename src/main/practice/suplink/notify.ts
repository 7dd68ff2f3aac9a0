import { apps, isUser, unknownApp } from './account.ts'
import { isRefusal, isText, type Members, membersOf, readMembers } from './read-json.ts'
import { badRequest, type Refusal } from './reply.ts'
import type { Resources } from './resources.ts'

/** What became of a message, for whoever looks at the ledger. */
export interface PracticeMessage {
  /** The name under which it is shown. */
  app: string
  msgType: string
  toUsers: string[]
  /** Those of them who exist; the provider does not tell. */
  reached: number
}

const written = ['card_msg', 'text_msg']
/** Two versions of the provider call a picture by two names. */
const media = ['image_msg', 'img_msg', 'video_msg', 'voice_msg', 'file_msg']
const cardMembers = ['msgType', 'title', 'content', 'link', 'type']

/** Judges the body of a notify by the provider's description. */
export function readNotify(body: unknown, resources: Resources): PracticeMessage | Refusal {
  const members = readMembers(body, ['appId', 'toUsers', 'msg'], ['toUsers', 'msg'])
  if (isRefusal(members)) return members
  const { appId, toUsers } = members
  if (appId !== undefined && typeof appId !== 'string') return badRequest('appId is no text')
  if (!Array.isArray(toUsers) || toUsers.length === 0) return badRequest('toUsers is no list of users')
  if (!toUsers.every(isText)) return badRequest('toUsers holds something else than user names')
  const msgType = readMessage(members.msg, resources)
  if (typeof msgType !== 'string') return msgType
  const app = apps.get(appId ?? '') ?? unknownApp
  return { app, msgType, toUsers, reached: toUsers.filter(isUser).length }
}

/** The message's kind, a card where none is named; its members as that kind takes them. */
function readMessage(msg: unknown, resources: Resources): string | Refusal {
  const { msgType = 'card_msg' } = (typeof msg === 'object' && msg !== null ? msg : {}) as Members
  if (typeof msgType !== 'string' || !(written.includes(msgType) || media.includes(msgType)))
    return badRequest('msg.msgType is no kind of message')
  if (media.includes(msgType)) {
    const members = membersOf(msg, 'msg', ['msgType', 'resourceId'], ['msgType', 'resourceId'])
    if (isRefusal(members)) return members
    return typeof members.resourceId === 'number' && resources.has(members.resourceId)
      ? msgType
      : badRequest('msg.resourceId is no uploaded resource')
  }
  const allowed = msgType === 'text_msg' ? ['msgType', 'content'] : cardMembers
  const members = membersOf(msg, 'msg', allowed, ['content'])
  if (isRefusal(members)) return members
  const empty = Object.keys(members).find((name) => !isText(members[name]))
  if (empty !== undefined) return badRequest(`msg.${empty} is no text, or an empty one`)
  return members.link === undefined || /^https?:\/\//i.test(String(members.link))
    ? msgType
    : badRequest('msg.link is no web address')
}
