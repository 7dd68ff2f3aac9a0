import { useTranslation } from 'react-i18next'
import { type EffectiveField, effectiveFields, valueWithout } from '#shared/domain/effective-values.ts'
import type { Field } from '#shared/domain/field.ts'
import { type MaximContent, maximVendors } from '#shared/domain/maxim-content.ts'
import { lintPushMode, lintSequence } from '#shared/domain/maxim-lint/channels.ts'
import { placesOfMissingIntents } from '#shared/domain/maxim-lint/intents.ts'
import type { Stage } from '#shared/domain/stage.ts'
import { sayIn } from '#shared/domain/text.ts'
import { formatDuration, useLanguage } from '../../../components/format.ts'

/** What a person should know of a field of the tabs as the message stands: what holds while it is empty, and notices. */
export function useAboutField({ setting, message }: MaximContent, stage: Stage) {
  const { t } = useTranslation()
  const language = useLanguage()

  const inherited = ({ path, options = [] }: Field): string | undefined => {
    const [, platform = '', name] = path.split('.')
    const field = effectiveFields.find((one) => one === (name ?? platform))
    if (field === undefined) return undefined
    const vendor = name === undefined ? 'fcm' : maximVendors.find((one) => one === platform)
    if (vendor === undefined) return undefined
    const { value, source } = valueWithout(message, vendor, field)
    const option = options.find((one) => String(one.value) === value)
    const words = option && field !== 'badge' ? sayIn(language, option.label) : value
    if (source === 'android') return t('maxim.fromAndroid', { value: words })
    if (source === 'default') return t('maxim.assumed', { value: words })
    return isOfAndroid(field) ? t('maxim.neither') : undefined
  }

  const notice = ({ path }: Field): string | undefined => {
    if (path === 'setting.ospush_sequence') {
      if (setting.distribution_strategy === 'mxpush_only') return t('maxim.sequenceUnused')
      const [check] = lintSequence(setting)
      return check && sayIn(language, check.text)
    }
    if (path === 'message.vivo.push_mode') {
      const [check] = lintPushMode(message, stage)
      return check && sayIn(language, check.text)
    }
    return isNeeded(path) ? t('maxim.intent.needed') : undefined
  }

  /** How long it is shown, once both ends are known. */
  const shownFor = ({ path }: Field): string | undefined => {
    const { show_begin_time: begin, show_end_time: end } = message
    if (path !== 'message.show_end_time' || begin === undefined || end === undefined || end <= begin) return undefined
    return t('maxim.shownFor', { time: formatDuration((end - begin) * 1_000, language) })
  }

  const isNeeded = (path: string): boolean =>
    placesOfMissingIntents(message).some((platform) => path === `message.${platform}.intent`)

  return { inherited, notice, shownFor, isNeeded }
}

const isOfAndroid = (field: EffectiveField): boolean =>
  ['sound', 'channel_id', 'click_action', 'intent'].includes(field)
