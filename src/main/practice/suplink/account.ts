/** The one account of the practice supLink: made up, known to everybody, good for nothing else. */
export const account = {
  accessKey: 'suplink',
  secretKey: 'practice-key-not-a-secret',
} as const

/** Apps that were made in the admin console that nobody has: an application and a mini app. */
export const apps: ReadonlyMap<string, string> = new Map([
  ['A84B00000001', '报警中心'],
  ['7e0f0000-3a2c-4a54-b9b8-000000000001', '待办小程序'],
])

/** What a message is shown under whose appId is missing or wrong; that is no error. */
export const unknownApp = '未知应用'

/** supOS user names: admin, test001 to test999. */
export const userCount = 1_000
export const isUser = (name: string): boolean => name === 'admin' || /^test(?!000)\d{3}$/.test(name)
