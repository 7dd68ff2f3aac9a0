/** An appId as it stands in an address, where a shared screen must not tell it. */
export const keyOfApp = (appId: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(appId)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** The appId behind a key; null for what is none. */
export function appOfKey(key: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(key.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
