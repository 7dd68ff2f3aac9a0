import type { IncomingHttpHeaders } from 'node:http'
import { userById } from './addresses.ts'
import { badParameters, codes, type Refusal } from './answer.ts'

/** The groups that exist here; the second id is beyond 2^53. */
const groups = ['2306414607729', '9007199254740995']

/** For which groups an administrator's token may be asked to act, as an operator would paste them. */
export const groupExamples = groups.join('\n')

/**
 * Headers that let an administrator's token act for somebody else; the practice token is one. That only one of the two
 * may stand in a call is our reading: the description says of each whose rights the call then has.
 */
export function checkActor({ group_id: group, user_id: user }: IncomingHttpHeaders): Refusal | null {
  if (group !== undefined && user !== undefined) return badParameters('headers group_id and user_id are both given')
  if (group !== undefined) return checkId('group_id', group) ?? checkGroup(String(group))
  if (user !== undefined) return checkId('user_id', user) ?? checkUser(String(user))
  return null
}

function checkId(name: string, id: string | string[]): Refusal | null {
  return /^\d{1,19}$/.test(String(id)) ? null : badParameters(`header ${name} is not a number`)
}

const checkGroup = (id: string): Refusal | null =>
  groups.includes(id) ? null : { code: codes.unknownGroup, message: 'group does not exist' }

const checkUser = (id: string): Refusal | null =>
  userById(id) === null ? { code: codes.unknownUser, message: 'user does not exist' } : null
