import type { Text } from '#shared/domain/text.ts'
import type { Account } from '../types.ts'

type Settings = Account['settings']

const longestLife = 600

/** 3 Android, 4 iOS; null where the connection leaves it out. */
export function deviceTypeOf(settings: Settings): 3 | 4 | null {
  const value = settings['deviceType']
  return value === '3' ? 3 : value === '4' ? 4 : null
}

/** Seconds after which the provider refuses a signature earlier than after its own ten minutes; null for those. */
export function signLifeOf(settings: Settings): number | null {
  const value = settings['signLifeSeconds']?.trim() ?? ''
  return /^[1-9]\d{0,2}$/.test(value) && Number(value) <= longestLife ? Number(value) : null
}

export function lintSettings(settings: Settings): { field: string; text: Text }[] {
  const wrong: { field: string; text: Text }[] = []
  if (settings['signLifeSeconds']?.trim() && signLifeOf(settings) === null) {
    wrong.push({
      field: 'signLifeSeconds',
      text: {
        zh: `请填 1 到 ${longestLife} 之间的整数（秒），或留空。`,
        en: `Enter a whole number of seconds from 1 to ${longestLife}, or leave it empty.`,
      },
    })
  }
  if (settings['deviceType'] && deviceTypeOf(settings) === null) {
    wrong.push({
      field: 'deviceType',
      text: { zh: '只能是 3（安卓）、4（iOS）或不设置。', en: 'It can be 3 (Android), 4 (iOS) or unset.' },
    })
  }
  return wrong
}
