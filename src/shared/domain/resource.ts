import { z } from 'zod'

const longestThumbnail = 24_000
/** A small picture as a data address. */
export const thumbnailSchema = z
  .string()
  .max(longestThumbnail)
  .regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/)

/**
 * Where a resource can be opened: the provider's link is relative to the address of its service, as its calls are. Null for
 * what is no address of http or https, or carries a user.
 */
export function resourceAddress(baseUrl: string, downloadUrl: string | null): string | null {
  const link = downloadUrl?.trim() ?? ''
  const base = baseUrl.trim().replace(/(?<!\/)\/+$/, '')
  if (link === '' || base === '') return null
  const address = absolute(link, base).replaceAll(/\s/g, encodeURIComponent)
  return /^https?:\/\/[^/?#@]+([/?#]|$)/i.test(address) ? address : null
}

function absolute(link: string, base: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return link
  if (link.startsWith('//')) return base.split('//', 1)[0] + link
  return base + (link.startsWith('/') ? '' : '/') + link
}

/** The number by which a message names a resource; null for an id that is none. */
export function resourceNumber(resourceId: string): number | null {
  const id = /^\d{1,16}$/.test(resourceId) ? Number(resourceId) : Number.NaN
  return Number.isSafeInteger(id) ? id : null
}
