import { fileKind } from '#shared/domain/file-kind.ts'
import { looksAtBytes } from '#shared/domain/media-type.ts'
import { thumbnailSchema } from '#shared/domain/resource.ts'

const side = 96
/** Pictures beyond it are not opened for the sake of a small one. */
const largestBytes = 32 * 1024 * 1024

/** A small picture of a chosen picture; undefined for anything else, and for one that the browser can't open. */
export async function thumbnailOf(file: File): Promise<string | undefined> {
  try {
    const head = new Uint8Array(await file.slice(0, looksAtBytes).arrayBuffer())
    if (file.size > largestBytes || fileKind(head) !== 'picture') return undefined
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, side / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    picture.close()
    return thumbnailSchema.safeParse(canvas.toDataURL('image/webp', 0.8)).data
  } catch {
    return undefined
  }
}
