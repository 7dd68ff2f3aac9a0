import type { BaiduContent } from './baidu-content.ts'
import { type Content, emptyContent } from './content.ts'
import { suplinkFieldsOf } from './suplink-content.ts'

/** What was set in a message and takes part in it, by its path: no value with which every draft begins, nothing of another form. */
export function partsOf(content: Content): Map<string, unknown> {
  const begun = leavesOf(emptyContent[content.provider])
  const isPart = partIn(content)
  return new Map(
    [...leavesOf(content)].filter(
      ([path, value]) => path !== 'provider' && !isBlank(value) && !isSame(value, begun.get(path)) && isPart(path),
    ),
  )
}

/** The values of a message by their dotted paths; a list is one value. */
function leavesOf(value: object, before = ''): Map<string, unknown> {
  return new Map(
    Object.entries(value).flatMap(([name, member]): [string, unknown][] =>
      typeof member === 'object' && member !== null && !Array.isArray(member)
        ? [...leavesOf(member, `${before}${name}.`)]
        : [[before + name, member]],
    ),
  )
}

const isBlank = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0)

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Whether what stands at a path leaves with this form of the message. */
function partIn(content: Content): (path: string) => boolean {
  switch (content.provider) {
    case 'suplink': {
      const taken: readonly string[] = ['msgType', ...suplinkFieldsOf[content.msg.msgType]]
      return (path) => !path.startsWith('msg.') || taken.includes(path.slice('msg.'.length))
    }
    case 'baidu':
      return (path) => isBaiduPart(content, path)
    case 'maxim':
    case 'forward':
      return () => true
  }
}

function isBaiduPart({ shape, android }: BaiduContent, path: string): boolean {
  if (path === 'text') return shape === 'android-message'
  if (path === 'android.url') return shape === 'android-notification' && android?.open_type === 1
  if (path === 'android.pkg_content') return shape === 'android-notification' && android?.open_type === 2
  if (path.startsWith('android.')) return shape === 'android-notification'
  return (!path.startsWith('ios.') && path !== 'options.deploy_status') || shape === 'ios'
}
