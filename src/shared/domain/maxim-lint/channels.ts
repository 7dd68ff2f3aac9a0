import type { MaximContent } from '../maxim-content.ts'
import type { Check } from '../review.ts'
import type { Stage } from '../stage.ts'
import { domesticVendors } from '../vendor-limits.ts'
import { type MaximLintInput, warn } from './check.ts'

const domestic: readonly string[] = domesticVendors

/** Which channels it takes, and whether test traffic fits the stage. */
export function lintChannels({ setting, message }: MaximContent, input?: MaximLintInput): Check[] {
  return [...lintSequence(setting), ...lintPushMode(message, input?.stage)]
}

export function lintSequence({
  distribution_strategy: strategy,
  ospush_sequence: sequence = [],
}: MaximContent['setting']): Check[] {
  if (sequence.length === 0) return []
  const checks: Check[] = []
  if (strategy === 'mxpush_only') {
    checks.push(
      warn('sequence-unused', {
        zh: '只走美信通道时，厂商推送顺序不起作用。',
        en: 'With the MaxIM channel alone, the order of vendors has no effect.',
      }),
    )
  }
  if (sequence.includes('ups') && sequence.some((name) => domestic.includes(name))) {
    checks.push(
      warn('sequence-ups', {
        zh: '“国内厂商（ups）”已经包含华为、小米、OPPO、vivo 和魅族，不用再单独列出。',
        en: '“Domestic vendors (ups)” already holds Huawei, Xiaomi, OPPO, vivo and Meizu; they need not be listed as well.',
      }),
    )
  }
  return checks
}

/** Whether vivo’s switch of test traffic fits the stage, either way. */
export function lintPushMode({ vivo = {} }: MaximContent['message'], stage: Stage | undefined): Check[] {
  if (stage === 'production' && vivo.push_mode === 1) {
    return [
      warn('vivo-test-on-production', {
        zh: 'vivo 选了“测试推送”：正式用户的 vivo 手机收不到。',
        en: 'vivo is set to test push: customers’ vivo phones will not get it.',
      }),
    ]
  }
  // the provider takes an unset mode for a real push, which matters where vivo was thought of at all
  const isReal = vivo.push_mode === 0 || (vivo.push_mode === undefined && Object.values(vivo).some(isSet))
  if (stage === 'test' && isReal) {
    return [
      warn('vivo-real-on-test', {
        zh: '这是测试环境，但 vivo 是“正式推送”（不选也是正式推送），会占用正式配额。',
        en: 'This is the test stage, but vivo is set to real push (which is the default too) and uses up real quota.',
      }),
    ]
  }
  return []
}

const isSet = (value: unknown): boolean => value !== undefined && value !== ''
