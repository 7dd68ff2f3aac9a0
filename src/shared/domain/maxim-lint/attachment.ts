import type { MaximMessage } from '../maxim-content.ts'
import type { Check } from '../review.ts'
import { block, warn } from './check.ts'

/** An attachment may be a picture, a sound or a video; suffix and size are demanded of pictures only. */
export function lintAttachment({ type, attachment_url: address = '' }: MaximMessage): Check[] {
  const url = address.trim()
  if (url === '') {
    return type === 'image'
      ? [
          block('picture-missing', {
            zh: '图片消息需要附件地址。',
            en: 'An image message needs an attachment address.',
          }),
        ]
      : []
  }
  if (!/^https?:\/\/[^\s]+$/i.test(url)) {
    return [
      block('attachment-address', {
        zh: '附件地址要以 http:// 或 https:// 开头，中间没有空格。',
        en: 'The attachment address must begin with http:// or https:// and hold no spaces.',
      }),
    ]
  }
  if (type !== 'image') return []
  if (!/\.(jpe?g|png)$/i.test(url)) {
    return [
      block('picture-suffix', {
        zh: '图片地址要以 jpg、jpeg 或 png 结尾。',
        en: 'A picture’s address must end in jpg, jpeg or png.',
      }),
    ]
  }
  return [
    warn('picture-size-unknown', {
      zh: '图片大小没有检查：要小于 1 MB，建议 876 × 324 像素。',
      en: 'The picture’s size was not checked: it must be below 1 MB; 876 × 324 pixels are advised.',
    }),
  ]
}
