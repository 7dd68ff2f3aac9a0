import { hostOf } from './loopback.ts'
import type { Text } from './text.ts'

/** How a receiver tells who is calling. */
export type ForwardMode = 'token' | 'client_credentials' | 'password'

type Settings = Readonly<Record<string, string>>

/** What counts where nothing was chosen: the first option of the connection's form. */
export const modeOf = (settings: Settings): ForwardMode =>
  settings['mode'] === 'client_credentials' || settings['mode'] === 'password' ? settings['mode'] : 'token'

export const isSwitchedOff = (settings: Settings): boolean => settings['status'] === 'off'

/** The configured life of a token in seconds, null where none is set. */
export function configuredLife(settings: Settings): number | null {
  const text = settings['tokenLife']?.trim() ?? ''
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

export interface SettingFault {
  field: string
  text: Text
}

/** What is wrong with the settings of a target, by field. What is not asked for in this mode does not matter. */
export function settingFaults(settings: Settings): SettingFault[] {
  if (modeOf(settings) === 'token') return []
  const { tokenUrl = '', tokenLife = '', clientId = '', basic } = settings
  const faults: SettingFault[] = []
  if (tokenUrl !== '' && !isCallable(tokenUrl)) {
    faults.push({
      field: 'tokenUrl',
      text: {
        zh: 'Token 地址要以 http:// 或 https:// 开头，域名用小写，不带账号、空格和井号。',
        en: 'The token address must begin with http:// or https://, its host in lower case, without account, spaces or hash.',
      },
    })
  }
  if (tokenLife !== '' && configuredLife(settings) === null) {
    faults.push({
      field: 'tokenLife',
      text: {
        zh: 'Token 有效时限要填大于 0 的整数秒，例如 7200；不确定就留空。',
        en: 'The token’s life must be a whole number of seconds above 0, such as 7200; leave it empty if you are not sure.',
      },
    })
  }
  if (clientId.includes(':') && basic !== 'rfc6749') {
    faults.push({
      field: 'clientId',
      text: {
        zh: 'OauthClient 里不能有冒号，否则授权服务会认错；请核对，或把“授权头写法”改为标准写法。',
        en: 'OauthClient must not hold a colon, or the authorisation server would take it for another; check it, or choose the standard form of the header.',
      },
    })
  }
  return faults
}

/** An address that is called in the form in which it is shown: what a URL parser would rewrite is none. */
function isCallable(address: string): boolean {
  const isPlain = /^https?:\/\/[a-z0-9.[\]:-]+(\/[\x21-\x7e]*)?$/.test(address)
  return isPlain && hostOf(address) !== null && !/[#\\"<>`{}|^]|\/\.{1,2}(\/|$)/.test(address)
}
