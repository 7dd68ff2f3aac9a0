import type { BaiduContent } from './baidu-content.ts'
import { messageText } from './baidu-message.ts'
import { utf8Length } from './text-length.ts'

/** In bytes. The provider's older documents allow less for iOS. */
const mostBytes = 4_096
const mostBytesOlderIos = 2_048

export interface MessageSize {
  bytes: number
  most: number
  /** Up to here no document of the provider speaks against it. */
  safe: number
}

/** The size of the `msg` parameter, names and quotes included; null where a JSON field holds none. */
export function messageSize(content: BaiduContent): MessageSize | null {
  try {
    const bytes = utf8Length(messageText(content))
    return { bytes, most: mostBytes, safe: content.shape === 'ios' ? mostBytesOlderIos : mostBytes }
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
