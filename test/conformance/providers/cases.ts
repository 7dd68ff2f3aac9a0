import { documentedCalls } from './calls.ts'
import type { Case } from './case.ts'
import { baiduCallCases } from './cases/baidu-calls.ts'
import { baiduPushCases } from './cases/baidu-push.ts'
import { forwardCases } from './cases/forward.ts'
import { maximCases } from './cases/maxim.ts'
import { suplinkCases } from './cases/suplink.ts'

const all = [...maximCases, ...suplinkCases, ...baiduPushCases, ...baiduCallCases, ...forwardCases]

/** One case for each documented call, in the order of the list. */
export const cases: readonly Case[] = documentedCalls.map((call) => {
  const found = all.filter((one) => one.provider === call.provider && one.name === call.name && one.kind === call.kind)
  const [only, ...others] = found
  if (!only || others.length > 0) throw new Error(`${found.length} cases for ${call.provider} ${call.name}`)
  return only
})

if (all.length !== documentedCalls.length) throw new Error('a case is for a call that no document describes')
