import { createHash } from 'node:crypto'

export interface Resource {
  resourceId: number
  downloadUrl: string
  /** Null of one that can't be downloaded again. */
  content: Buffer | null
}

/** What was uploaded, and a few resources that are there from the start, so that every kind of message can be tried. */
export interface Resources {
  has(resourceId: number): boolean
  add(name: string, content: Buffer | null, now: number): Resource
  /** By the address from which it is downloaded. */
  at(downloadUrl: string): Resource | undefined
}

export const downloadRoot = '/zhizhi/static/resource/load/redirect/openapi/'
/** Bytes of uploads that are kept; the oldest ones can't be downloaded beyond it. */
const keptBytes = 256 * 1024 * 1024
const firstNames = ['picture.png', 'video.mp4', 'voice.amr', 'file.pdf']

export function openResources(): Resources {
  const ids = new Set<number>()
  const byAddress = new Map<string, Resource>()
  let size = 0
  const add = (name: string, content: Buffer | null, now: number): Resource => {
    const resourceId = ids.size + 1
    ids.add(resourceId)
    const month = new Date(now).toISOString().slice(0, 7)
    const extension = /\.\w{1,10}$/.exec(name)?.[0] ?? ''
    const downloadUrl = `${downloadRoot}${month}/${uuidFor(resourceId, content)}${extension}/${encodeURIComponent(name)}`
    const resource = { resourceId, downloadUrl, content }
    byAddress.set(downloadUrl, resource)
    size += content?.length ?? 0
    for (const [address, oldest] of byAddress) {
      if (size <= keptBytes || oldest === resource) break
      byAddress.delete(address)
      size -= oldest.content?.length ?? 0
    }
    return resource
  }
  for (const name of firstNames) add(name, Buffer.from(name), 0)
  return { has: (id) => ids.has(id), add, at: (address) => byAddress.get(address) }
}

const uuidFor = (resourceId: number, content: Buffer | null): string =>
  createHash('sha256')
    .update(`${resourceId} `)
    .update(content ?? '')
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
