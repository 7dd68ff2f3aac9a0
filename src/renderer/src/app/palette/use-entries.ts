import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Stage } from '#shared/domain/stage.ts'
import { useApi } from '../../bridge/api.ts'
import {
  useConnections,
  useCurrentConnection,
  useSettings,
  useSystemInfo,
  useUpdateSettings,
} from '../../bridge/queries.ts'
import { languages } from '../../components/languages.ts'
import { useSharing } from '../../masking/sharing.ts'
import { shareKey } from '../../masking/use-share-key.ts'
import { railGroups } from '../rail-groups.ts'
import { useConnectionName, useSwitchConnection } from '../use-switch-connection.ts'
import type { Searchable } from './filter.ts'

export interface Entry extends Searchable {
  id: string
  group: 'do' | 'go' | 'connection' | 'look'
  stage?: Stage
  /** What the window works with already. */
  isCurrent?: boolean
  shortcut?: string
  run: () => void
}

const themes = ['system', 'light', 'dark'] as const

/** All commands of now. None of them sends, unlocks or deletes anything. */
export function useEntries(): Entry[] {
  const { t, i18n } = useTranslation()
  const [, navigate] = useLocation()
  const { client, query } = useApi()
  const settings = useSettings().data
  const update = useUpdateSettings()
  const vault = useQuery(query.system.vault.queryOptions()).data
  const sharing = useSharing()
  const connections = useConnectionEntries()
  const inBoth = (say: (t: typeof i18n.t) => string) =>
    languages.map(({ value }) => say(i18n.getFixedT(value) as typeof i18n.t))
  const go = (id: string, group: 'do' | 'go', path: string, say: (to: typeof i18n.t) => string): Entry => ({
    id,
    group,
    label: say(t),
    also: inBoth(say),
    run: () => navigate(path),
  })
  const canLock = vault?.protector === 'passphrase' && vault.state === 'open'
  const lock: Entry = {
    id: 'lock',
    group: 'do',
    label: t('vaultCare.lockNow'),
    also: inBoth((t) => t('vaultCare.lockNow')),
    run: () => void client.system.lockVault().catch(() => {}),
  }
  const share: Entry = {
    id: 'share',
    group: 'do',
    label: t(sharing.isOn ? 'palette.unshare' : 'palette.share'),
    also: inBoth((t) => t(sharing.isOn ? 'palette.unshare' : 'palette.share')),
    // the key hides and never reveals
    ...(sharing.isOn ? {} : { shortcut: shareKey }),
    run: () => sharing.turn(!sharing.isOn),
  }
  return [
    go('new', 'do', '/compose/new', (t) => t('palette.newPush')),
    go('why', 'do', '/why', (t) => t('why.title')),
    share,
    ...(canLock ? [lock] : []),
    ...connections,
    ...railGroups.flat().map((name) => go(name, 'go', `/${name}`, (t) => t(`shell.nav.${name}`))),
    ...themes.flatMap((theme): Entry[] => {
      const say = (to: typeof t) => `${to('settings.appearance.theme')} · ${to(`settings.appearance.themes.${theme}`)}`
      if (theme === settings?.theme) return []
      const run = () => update.mutate({ theme })
      return [{ id: `theme-${theme}`, group: 'look', label: say(t), also: inBoth(say), run }]
    }),
    ...languages.flatMap(({ value, label }): Entry[] => {
      if (value === settings?.language) return []
      const run = () => update.mutate({ language: value })
      const also = inBoth((t) => t('settings.appearance.language'))
      return [{ id: value, group: 'look', label: `${t('settings.appearance.language')} · ${label}`, also, run }]
    }),
  ]
}

function useConnectionEntries(): Entry[] {
  const { i18n } = useTranslation()
  const current = useCurrentConnection()?.id
  const connections = useConnections().data ?? []
  const providers = useSystemInfo().data?.providers ?? []
  const nameOf = useConnectionName()
  const switchTo = useSwitchConnection()
  return connections.map((connection) => ({
    id: `to-${connection.id}`,
    group: 'connection',
    label: nameOf(connection),
    also: [
      ...Object.values(providers.find(({ id }) => id === connection.provider)?.name ?? {}),
      ...languages.map(({ value }) => i18n.getFixedT(value)(`shell.stage.${connection.stage}`)),
    ],
    stage: connection.stage,
    isCurrent: connection.id === current,
    run: () => switchTo(connection.id),
  }))
}
