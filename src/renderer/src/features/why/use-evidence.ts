import { useTranslation } from 'react-i18next'
import type { WhyVerdict } from '#shared/contract/why.ts'
import { sayIn, type Text } from '#shared/domain/text.ts'
import { isAboutOne } from '#shared/domain/why/why-not.ts'
import { useSystemInfo } from '../../bridge/queries.ts'
import { formatCount, formatFullTime, useLanguage } from '../../components/format.ts'
import { useMask } from '../../masking/use-mask.ts'

interface EvidenceLine {
  label: string
  words: string[]
}

/** The facts of a verdict in words, in the order in which one would ask for them; what is not known is left out. */
export function useEvidence(): (verdict: WhyVerdict) => EvidenceLine[] {
  const { t } = useTranslation()
  const language = useLanguage()
  const { hide, scrub } = useMask()
  const providers = useSystemInfo().data?.providers ?? []
  const n = (count: number) => formatCount(count, language)
  const names = (texts: readonly Text[]) => texts.map((one) => sayIn(language, one)).join(t('preview.names'))
  const at = (time: number | null) => (time === null ? [] : [formatFullTime(time)])

  const audience = ({ facts: { inclusion, request } }: WhyVerdict) => {
    const own = t(`why.inclusion.${inclusion}`)
    if (inclusion !== 'named' || !request) return [own]
    const sharing = request.recipients === null ? [] : [t('why.facts.sharing', { n: n(request.recipients) })]
    return [[own, t('why.facts.request', { n: request.position }), ...sharing].join(' · ')]
  }
  const outcome = ({ facts: { request } }: WhyVerdict) => {
    if (!request) return []
    if (request.outcome === null) return [t('why.facts.open')]
    const word = t(`common.outcome.${request.outcome}`)
    const says = request.causeCode !== 'accepted' && request.cause
    return [says ? `${word} · ${scrub(sayIn(language, says))}` : word]
  }
  const shown = ({ facts: { showFrom, showUntil } }: WhyVerdict) => [
    ...at(showFrom).map((time) => t('why.facts.from', { at: time })),
    ...at(showUntil).map((time) => t('why.facts.until', { at: time })),
  ]
  const counters = ({ facts, delivery }: WhyVerdict) => {
    if (facts.request?.outcome !== 'accepted') return []
    if (!facts.counters) return [t('why.facts.noCounters')]
    const known = providers.find(({ id }) => id === delivery.provider)?.channels ?? []
    const name = (id: string) => names(known.filter((channel) => channel.id === id).map(({ label }) => label)) || id
    const used = facts.counters.channels.filter(({ target }) => target > 0)
    const lines = used.map(({ channel, target, sent, received }) =>
      t('why.facts.channel', { name: name(channel), target: n(target), sent: n(sent), received: n(received) }),
    )
    return [
      ...(lines.length > 0 ? lines : [t('why.facts.noTarget')]),
      t(isAboutOne(facts) ? 'why.facts.countedOne' : 'why.facts.counted', {
        at: formatFullTime(facts.counters.takenAt),
      }),
    ]
  }

  return (verdict) => {
    const { facts, delivery } = verdict
    const lines: [string, string[]][] = [
      [t('why.facts.id'), verdict.values.map(hide)],
      [t('why.facts.inclusion'), audience(verdict)],
      [t('why.facts.where'), [`${delivery.connectionName} · ${t(`shell.stage.${facts.stage}`)}`]],
      [t('why.facts.outcome'), outcome(verdict)],
      [t('why.facts.schedule'), facts.leftAt === null ? at(facts.scheduledAt) : []],
      [t('why.facts.left'), at(facts.leftAt)],
      [t('why.facts.accepted'), at(facts.acceptedAt)],
      [t('why.facts.providerSends'), at(facts.providerSendsAt)],
      [t('why.facts.silent'), facts.isSilent ? [t('why.facts.silentWords')] : []],
      [t('why.facts.shown'), shown(verdict)],
      [t('why.facts.counters'), counters(verdict)],
      [
        t('why.facts.night'),
        facts.asleep.length > 0 ? [t('why.facts.nightWords', { names: names(facts.asleep) })] : [],
      ],
      [t('why.facts.quiet'), facts.isQuiet ? [t('why.facts.quietWords')] : []],
      [t('why.facts.sameText'), at(facts.sameTextAt).map((time) => t('why.facts.sameTextWords', { at: time }))],
    ]
    return lines.filter(([, words]) => words.length > 0).map(([label, words]) => ({ label, words }))
  }
}
