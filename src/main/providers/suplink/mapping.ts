import type { SuplinkContent } from '#shared/domain/suplink-content.ts'

type Message = SuplinkContent['msg']

export const writtenTypes = ['card_msg', 'text_msg'] as const
export const mediaTypes = ['image_msg', 'video_msg', 'voice_msg', 'file_msg'] as const

/** What each kind of message takes beside its `msgType`; the rest is not sent. */
const fieldsOf: Record<Message['msgType'], readonly (keyof Omit<Message, 'msgType'>)[]> = {
  card_msg: ['title', 'content', 'link', 'type'],
  text_msg: ['content'],
  image_msg: ['resourceId'],
  video_msg: ['resourceId'],
  voice_msg: ['resourceId'],
  file_msg: ['resourceId'],
}

/** The body of notify. What is unset is absent. `imageType`: what this version of the provider calls a picture message. */
export function notifyBody({ appId, msg }: SuplinkContent, users: readonly string[], imageType = 'image_msg'): Buffer {
  const values = { ...msg, link: msg.link?.trim(), type: msg.type?.trim() }
  const app = appId?.trim()
  const body = {
    ...(app ? { appId: app } : {}),
    toUsers: users,
    msg: {
      msgType: msg.msgType === 'image_msg' ? imageType : msg.msgType,
      ...Object.fromEntries(
        fieldsOf[msg.msgType].flatMap((name) => (isSet(values[name]) ? [[name, values[name]]] : [])),
      ),
    },
  }
  return Buffer.from(JSON.stringify(body))
}

/** Whom a body that `notifyBody` wrote is for. */
export const usersIn = (body: Buffer): string[] => (JSON.parse(body.toString('utf8')) as { toUsers: string[] }).toUsers

const isSet = (value: string | number | undefined): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value !== undefined
