/** Whether an http(s) address points to this machine; only such addresses may be practice connections. */
export function isLoopbackUrl(address: string): boolean {
  const host = hostOf(address)
  return host === 'localhost' || host === '[::1]' || (host !== null && /^127(\.\d{1,3}){3}$/.test(host))
}

/** Lower-case host name of an http(s) address without credentials, or null when it is no such address. */
export function hostOf(address: string): string | null {
  const match = /^https?:\/\/(\[[0-9a-f:]+\]|[^/?#@:\s]+)(?::\d{1,5})?(?:[/?#]|$)/i.exec(address)
  return match?.[1]?.toLowerCase() ?? null
}
