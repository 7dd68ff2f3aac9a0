import type { Content } from './content.ts'

/** What fields of several providers have in common. */
export type Meaning = 'title' | 'body' | 'link' | 'data' | 'badge' | 'sound' | 'thread' | 'mutable' | 'silent'

/** Where a form of a message holds what. Of an event nothing has a counterpart, nor of a file at supLink. */
export type Places = Readonly<Partial<Record<Meaning, string>>>

const maximShown: Places = {
  title: 'message.title',
  body: 'message.body',
  data: 'message.ext',
  badge: 'message.badge',
  sound: 'message.ios.sound',
  thread: 'message.ios.thread_id',
  mutable: 'message.ios.mutable_content',
}

const baiduShapes: Readonly<Record<Extract<Content, { provider: 'baidu' }>['shape'], Places>> = {
  'android-notification': {
    title: 'android.title',
    body: 'android.description',
    link: 'android.url',
    data: 'android.custom_content',
  },
  'android-message': { silent: 'text' },
  ios: {
    title: 'ios.title',
    body: 'ios.body',
    data: 'ios.custom',
    badge: 'ios.badge',
    sound: 'ios.sound',
    thread: 'ios.thread_id',
    mutable: 'ios.mutable_content',
  },
}

/** The places of the form that a message has. What an app gets in silence stands apart: it must never come to be shown. */
export function placesOf(content: Content): Places {
  switch (content.provider) {
    case 'maxim':
      return content.message.type === 'cmd' ? { silent: 'message.body' } : maximShown
    case 'suplink':
      if (content.msg.msgType === 'card_msg') return { title: 'msg.title', body: 'msg.content', link: 'msg.link' }
      return content.msg.msgType === 'text_msg' ? { body: 'msg.content' } : {}
    case 'baidu':
      return baiduShapes[content.shape]
    case 'forward':
      return {}
  }
}
