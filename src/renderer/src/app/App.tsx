import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Router } from 'wouter'
import { type Api, ApiContext } from '../bridge/api.ts'
import { AnswerLost, BridgeLost } from '../bridge/bridge.ts'
import { followChanges } from '../bridge/changes.ts'
import { useSettings } from '../bridge/queries.ts'
import { useShareKey } from '../masking/use-share-key.ts'
import { ConsoleTheme } from './ConsoleTheme.tsx'
import { CrashNet } from './CrashNet.tsx'
import { useHashPath, useHashSearch } from './hash-location.ts'
import { OperatorGate } from './OperatorGate.tsx'
import { Shell } from './Shell.tsx'
import { VaultGate } from './VaultGate.tsx'

const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        // to read once more is always safe
        retry: (count, error) => (error instanceof BridgeLost || error instanceof AnswerLost) && count < 20,
        refetchOnWindowFocus: false,
        staleTime: 2_000,
        networkMode: 'always',
      },
      // the core is on this machine: offline or not, a press counts now or never, and is not kept for later
      mutations: { networkMode: 'always' },
    },
  })

export function App({ api }: { api: Api }) {
  const [queries] = useState(newQueryClient)
  useEffect(() => followChanges(api, queries), [api, queries])
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={queries}>
        <Router hook={useHashPath} searchHook={useHashSearch}>
          <Console />
        </Router>
      </QueryClientProvider>
    </ApiContext>
  )
}

function Console() {
  const settings = useSettings()
  useShareKey()
  if (!settings.data) return null
  return (
    <ConsoleTheme settings={settings.data}>
      <CrashNet in="window">
        <OperatorGate operator={settings.data.operator}>
          <VaultGate>
            <Shell />
          </VaultGate>
        </OperatorGate>
      </CrashNet>
    </ConsoleTheme>
  )
}
