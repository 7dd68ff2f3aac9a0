import { useSyncExternalStore } from 'react'
import type { BaseLocationHook, BaseSearchHook } from 'wouter'

/**
 * The place in the console stands in the address's fragment, filters included: it is never sent to a server, and the
 * same addresses work in a browser and in the desktop window.
 */
const place = (): string => window.location.hash.slice(1) || '/'

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  window.addEventListener('popstate', changed)
  return () => {
    window.removeEventListener('hashchange', changed)
    window.removeEventListener('popstate', changed)
  }
}

function navigate(to: string, { replace = false }: { replace?: boolean } = {}): void {
  window.history[replace ? 'replaceState' : 'pushState'](null, '', `#${to}`)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

export const useHashPath: BaseLocationHook = () => [
  useSyncExternalStore(subscribe, () => place().split('?')[0] ?? '/'),
  navigate,
]
useHashPath.hrefs = (href: string) => `#${href}`

export const useHashSearch: BaseSearchHook = () => useSyncExternalStore(subscribe, () => place().split('?')[1] ?? '')
