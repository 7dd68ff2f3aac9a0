import { useTranslation } from 'react-i18next'
import { sumCounters } from '#shared/domain/counters.ts'
import { uniqueNames } from '#shared/domain/statistics/unique-names.ts'
import { ClampedText } from '../../components/ClampedText.tsx'
import { List } from '../../components/List.tsx'
import { Rate } from '../../components/Rate.tsx'
import { useChannelLabel } from '../../components/use-channel-label.ts'
import type { ComparedDelivery } from './ComparedList.tsx'

/** A line for each channel: what every delivery reached through it. */
export function ComparedChannels({ compared }: { compared: readonly ComparedDelivery[] }) {
  const { t } = useTranslation()
  const label = useChannelLabel(compared[0]?.delivery.provider ?? 'maxim')
  const channels = [...new Set(compared.flatMap(({ statistics }) => statistics.channels.map(({ channel }) => channel)))]
  const names = uniqueNames(compared.map(({ delivery }) => delivery.title || t('compose.untitled')))
  return (
    <List
      label={t('figures.compare.channels')}
      rows={channels}
      keyOf={(channel) => channel}
      columns={[
        { title: t('statistics.channel'), short: true, cell: (channel) => label(channel) },
        ...compared.map(({ statistics }, index) => ({
          title: <ClampedText text={names[index] ?? ''} oneLine />,
          numeric: true,
          cell: (channel: string) => {
            const [sum] = sumCounters([channel], [statistics.channels])
            return <Rate part={sum?.received ?? 0} whole={sum?.sent ?? 0} />
          },
        })),
      ]}
    />
  )
}
