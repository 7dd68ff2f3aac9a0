import { z } from 'zod'
import { baiduContentSchema, baiduTitles, emptyBaiduContent, isForPlatform } from './baidu-content.ts'
import { emptyForwardContent, forwardContentSchema, forwardTitles } from './forward-content.ts'
import { emptyMaximContent, maximContentSchema, maximTitles } from './maxim-content.ts'
import type { ProviderId } from './provider.ts'
import { emptySuplinkContent, suplinkContentSchema, suplinkTitles } from './suplink-content.ts'

/** A message and its settings, without audience, ids and time: what the content hash covers. */
export const contentSchema = z.discriminatedUnion('provider', [
  maximContentSchema,
  suplinkContentSchema,
  baiduContentSchema,
  forwardContentSchema,
])
export type Content = z.infer<typeof contentSchema>

/** A message in which nothing has been written. */
export const emptyContent = {
  maxim: emptyMaximContent,
  suplink: emptySuplinkContent,
  baidu: emptyBaiduContent,
  forward: emptyForwardContent,
} as const satisfies Record<ProviderId, Content>

/** The message with which a draft begins on a connection with these settings. */
export const beginningOf = (provider: ProviderId, settings: Readonly<Record<string, string>>): Content =>
  provider === 'baidu' && !isForPlatform(emptyBaiduContent.shape, settings['deviceType'])
    ? { ...emptyBaiduContent, shape: 'ios' }
    : emptyContent[provider]

const titles = (content: Content): (string | undefined)[] => {
  switch (content.provider) {
    case 'maxim':
      return maximTitles(content)
    case 'suplink':
      return suplinkTitles(content)
    case 'baidu':
      return baiduTitles(content)
    case 'forward':
      return forwardTitles(content)
  }
}

/** The texts of a message that hold something, the most telling first. */
const textsOf = (content: Content): string[] =>
  titles(content)
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')

/** The texts of a message by which somebody looks for it, as they were written. */
export const searchedTexts = (content: Content): string[] =>
  [...titles(content), ...furtherTexts(content)].filter((part) => part !== undefined)

const furtherTexts = (content: Content): (string | undefined)[] => {
  switch (content.provider) {
    case 'maxim':
      return [content.message.ios?.subtitle]
    case 'suplink':
      return [content.msg.link]
    case 'baidu':
      return []
    case 'forward':
      return [content.event.payload]
  }
}

/** One line that names a message in lists. */
export const titleOf = (content: Content): string => textsOf(content)[0]?.slice(0, 200) ?? ''

/** The same message to be sent at once: the provider's own schedule is for everybody and tags, and no test waits for it. */
export function withoutSchedule(content: Content): Content {
  if (content.provider !== 'baidu') return content
  const { send_time: _, ...options } = content.options
  return { ...content, options }
}

/** The message as its own provider knows it. Throws TypeError for another provider's. */
export function contentFor<P extends ProviderId>(provider: P, content: Content): Extract<Content, { provider: P }> {
  if (content.provider !== provider) throw new TypeError(`a message of ${content.provider} is none of ${provider}`)
  return content as Extract<Content, { provider: P }>
}
