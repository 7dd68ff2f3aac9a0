import { invalidField } from '#main/services/refusal.ts'
import type { Source } from './sources.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** A chart as it was drawn. Refuses INVALID for what is no PNG. */
export function pictureSource({ title, png }: { title: string; png: string }): Source {
  const content = Buffer.from(png, 'base64')
  if (!content.subarray(0, signature.length).equals(signature))
    throw invalidField('png', {
      zh: '图片无法导出，请刷新页面后再试。',
      en: 'The picture can’t be exported; reload the page and try again.',
    })
  return {
    ...{ name: title, ending: 'png', type: 'image/png', total: null },
    parts: async function* () {
      yield content
    },
  }
}
