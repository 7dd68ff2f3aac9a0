import { isVerbatim, parseVerbatim } from '#shared/domain/lossless-json.ts'
import { isPrivateName } from '#shared/domain/private-names.ts'

/** What stands for a hidden value, however long that is. */
export const mask = '••••••'

interface Header {
  name: string
  value: string
}

const plainHeaders =
  /^(accept|connection|content-|date$|host$|keep-alive|retry-after|server$|transfer-encoding|user-agent)/i

/** Headers of a request or an answer: values only of those that never name anybody. */
export const maskHeaders = (headers: readonly Header[]): Header[] =>
  headers.map(({ name, value }) => ({ name, value: plainHeaders.test(name) ? value : mask }))

/** An address without the values of its query, and without a user. */
export function maskUrl(url: string): string {
  const [path = '', ...query] = url.replace(/\/\/[^/?#@]*@/, `//${mask}@`).split(/[?#]/)
  const pairs = query.join('&').split('&').filter(Boolean)
  return pairs.length === 0 ? path : `${path}?${pairs.map(withoutValue).join('&')}`
}

const nameOf = (pair: string): string => pair.split('=')[0] ?? ''
/** What has no name is a value. */
const withoutValue = (pair: string): string => (pair.includes('=') ? `${nameOf(pair)}=${mask}` : mask)

/** A request's body, JSON or a form, without recipients, tenants, apps and tokens; what is neither is hidden whole. */
export function maskRequest(body: string): string {
  if (body === '') return body
  const tree = jsonOf(body)
  if (tree) return JSON.stringify(hide(tree.value, requests))
  if (!/^[\w.%-]+=[^\s]*$/.test(body)) return mask
  return body
    .split('&')
    .map((pair) => (isPrivateName(nameOf(pair)) ? withoutValue(pair) : pair))
    .join('&')
}

/** What a provider's answer may show: how it went, and under which ids the provider has filed it. */
const answered = new Set(
  'code error_code errorCode status success request_id requestId task_id taskId msg_id timer_id topic_id send_time timestamp total_num resourceId'.split(
    ' ',
  ),
)

/** A provider's answer: anything may stand in it, even among its keys, so only what is known to be harmless is shown. */
export function maskAnswer(body: string): string {
  if (body === '') return body
  const tree = jsonOf(body)
  return tree ? JSON.stringify(hide(tree.value, answers)) : mask
}

function jsonOf(text: string): { value: object } | null {
  try {
    const value = parseVerbatim(text)
    return typeof value === 'object' && value !== null && !isVerbatim(value) ? { value } : null
  } catch {
    return null
  }
}

interface Rules {
  isPrivate(name: string, value: unknown): boolean
  /** Whether a key is a word of the provider's, rather than the id of somebody. */
  isWord(key: string): boolean
}

const requests: Rules = { isPrivate: isPrivateName, isWord: () => true }
const answers: Rules = {
  isPrivate: (name, value) =>
    isEnd(value) ? !answered.has(name) || !/^[\w.:-]{1,64}$/.test(String(value)) : Array.isArray(value),
  isWord: (key) => /^[a-z_-]{1,40}$/i.test(key),
}

/** The same tree, in which all that stands under a private name is hidden, and of a list its length too. */
function hide(value: unknown, rules: Rules, name = ''): unknown {
  const isPrivate = rules.isPrivate(name, value)
  if (isEnd(value)) return isPrivate && value !== null && typeof value !== 'boolean' ? mask : value
  if (Array.isArray(value)) return isPrivate && value.every(isEnd) ? [mask] : value.map((one) => hide(one, rules, name))
  if (isPrivate) return mask
  return Object.fromEntries(
    Object.entries(value as object).map(([key, one]) => [rules.isWord(key) ? key : mask, hide(one, rules, key)]),
  )
}

const isEnd = (value: unknown): boolean => typeof value !== 'object' || value === null || isVerbatim(value)
