import { phpUrldecode } from './php-encoding.ts'

export type Params = ReadonlyMap<string, string>

/** Reads a form. Says what is wrong with it: the provider takes each name once, and no value may be empty here. */
export function readParams(text: string): Params | string {
  const params = new Map<string, string>()
  if (text === '') return params
  for (const pair of text.split('&')) {
    const [rawName = '', rawValue, ...rest] = pair.split('=')
    const name = phpUrldecode(rawName)
    const value = rawValue === undefined ? null : phpUrldecode(rawValue)
    if (name === null || value === null || name === '' || rest.length > 0) return `cannot read ${pair.slice(0, 40)}`
    if (params.has(name)) return `${name} stands there twice`
    if (value === '') return `${name} is empty`
    params.set(name, value)
  }
  return params
}

/** Says what is wrong with a parameter's text, or null where it is right. */
export type Rule = (value: string) => string | null

export const integer =
  (least: number, most: number): Rule =>
  (value) =>
    /^(0|[1-9]\d{0,14})$/.test(value) && Number(value) >= least && Number(value) <= most
      ? null
      : `is no integer from ${least} to ${most}`

export const matching =
  (pattern: RegExp, meaning: string): Rule =>
  (value) =>
    pattern.test(value) ? null : `is not ${meaning}`

export const bytes =
  (most: number): Rule =>
  (value) =>
    Buffer.byteLength(value) <= most ? null : `is longer than ${most} bytes`

export const anyText: Rule = () => null

/** A JSON array of texts; the limits are on their number. */
export const textList =
  (least: number, most: number): Rule =>
  (value) => {
    const list = readTextList(value)
    if (!list) return 'is no JSON array of strings'
    return list.length >= least && list.length <= most ? null : `does not hold ${least} to ${most} entries`
  }

export function readTextList(value: string): string[] | null {
  const list = readJson(value)
  return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : null
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Rules by name; those with a star are required. */
export type Rules = Readonly<Record<string, Rule>>

const commonNames = new Set(['apikey', 'timestamp', 'sign', 'expires', 'device_type'])

/** What is wrong with the parameters of a call, beside those that every call has; null where nothing is. */
export function faultOf(params: Params, required: Rules, optional: Rules): string | null {
  const missing = Object.keys(required).find((name) => !params.has(name))
  if (missing) return `${missing} is missing`
  const rules: Rules = { ...required, ...optional }
  for (const [name, value] of params) {
    if (commonNames.has(name)) continue
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined
    // the provider may pass over what it does not know; in practice a misspelt name should be seen
    if (!rule) return `${name} is no parameter of this call`
    const fault = rule(value)
    if (fault) return `${name} ${fault}`
  }
  return null
}
