import { onTestFinished } from 'vitest'
import { startBaidu } from '#main/practice/baidu/start-baidu.ts'
import { createHttp } from '#main/providers/http.ts'
import type { Account, Caller } from '#main/providers/types.ts'
import { Secret } from '#main/vault/secret.ts'
import type { BaiduContent } from '#shared/domain/baidu-content.ts'
import type { Stage } from '#shared/domain/stage.ts'
import type { OpenApp } from './app.ts'
import { callerOf } from './caller.ts'
import { type TestClock, testClock } from './clock.ts'

/** Android devices that the practice app has, and one that it has not. */
export const android = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(3_785_562_685_113_372_034n + 7n * BigInt(index)))
export const strange = '9999999999999999999'

export const notification = (more: Partial<BaiduContent> = {}): BaiduContent => ({
  provider: 'baidu',
  shape: 'android-notification',
  android: { title: '发货通知', description: '您的订单已发货' },
  options: {},
  ...more,
})

/** A practice provider of a test's own. */
export async function practiceBaidu(clock: Pick<TestClock, 'now'> = testClock()) {
  const { practice, close } = await startBaidu({ clock, port: 0 })
  onTestFinished(close)
  return practice
}

export const accountOf = (
  baseUrl: string,
  { apiKey, secretKey }: { apiKey: string; secretKey: string },
  settings: Record<string, string> = {},
): Account => ({ baseUrl, settings: { apiKey, ...settings }, secrets: { secretKey: new Secret(secretKey) } })

/** A practice provider, and a caller that reaches it over HTTP. */
export async function benchOfBaidu(settings: Record<string, string> = {}) {
  const clock = testClock()
  const practice = await practiceBaidu(clock)
  const { send, close } = createHttp({ after: clock.after })
  onTestFinished(close)
  const account = accountOf(practice.baseUrl, practice, settings)
  const caller: Caller = callerOf(account, send, { moment: async () => ({ now: clock.now(), token: null }) })
  return { clock, practice, account, caller, send }
}

interface BaiduTarget {
  stage?: Stage
  /** Beside the practice app's keys. */
  credentials?: Record<string, string>
  /** How far the provider's clock is ahead. */
  aheadMs?: number
}

/** A connection of the stage to a practice provider of the test's own, whose ledger it can read. */
export async function addBaidu({ client, clock }: OpenApp, target: BaiduTarget = {}) {
  const { stage = 'test', credentials = {}, aheadMs = 0 } = target
  const baidu = await practiceBaidu({ now: () => clock.now() + aheadMs })
  const { baseUrl, apiKey, secretKey } = baidu
  const connection = await client.connections.create({
    name: '门店 App',
    provider: 'baidu',
    stage,
    baseUrl,
    credentials: { apiKey, secretKey, ...credentials },
  })
  return { connection, baidu }
}
