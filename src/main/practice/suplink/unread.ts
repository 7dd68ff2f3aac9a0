import { isCount, isRefusal, isText, readMembers } from './read-json.ts'
import { badRequest, type Refusal } from './reply.ts'

/** Counts of one mini app: everybody's, and those of single users that go before it. */
export interface PracticeUnread {
  unread: number
  unreadOfUser: Readonly<Record<string, number>>
}

/** Judges the body of registry/unread by the provider's description. */
export function readUnread(body: unknown): (PracticeUnread & { appId: string }) | Refusal {
  const members = readMembers(body, ['appId', 'unread', 'unreadOfUser'], ['appId', 'unread'])
  if (isRefusal(members)) return members
  const { appId, unread, unreadOfUser = {} } = members
  if (!isText(appId)) return badRequest('appId is no text, or an empty one')
  if (!isCount(unread)) return badRequest('unread is no count')
  if (typeof unreadOfUser !== 'object' || Array.isArray(unreadOfUser) || unreadOfUser === null)
    return badRequest('unreadOfUser is no object')
  if (!Object.values(unreadOfUser).every(isCount)) return badRequest('unreadOfUser holds something else than counts')
  return { appId, unread, unreadOfUser: unreadOfUser as Record<string, number> }
}
