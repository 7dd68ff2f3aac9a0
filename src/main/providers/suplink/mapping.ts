import { type SuplinkContent, suplinkFieldsOf } from '#shared/domain/suplink-content.ts'

export const writtenTypes = ['card_msg', 'text_msg'] as const
export const mediaTypes = ['image_msg', 'video_msg', 'voice_msg', 'file_msg'] as const

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
        suplinkFieldsOf[msg.msgType].flatMap((name) => (isSet(values[name]) ? [[name, values[name]]] : [])),
      ),
    },
  }
  return Buffer.from(JSON.stringify(body))
}

/** Whom a body that `notifyBody` wrote is for. */
export const usersIn = (body: Buffer): string[] => (JSON.parse(body.toString('utf8')) as { toUsers: string[] }).toUsers

const isSet = (value: string | number | undefined): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value !== undefined
