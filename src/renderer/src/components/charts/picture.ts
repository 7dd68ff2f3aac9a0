import type { ChartData } from '#shared/domain/chart-data.ts'
import type { ChartLook } from './chart-look.ts'
import { chartOption } from './chart-option.ts'

const width = 1_200
const head = 84
const margin = 24
const scale = 2

interface Picture {
  data: ChartData
  look: ChartLook
  /** The range of time in words; empty where there is none. */
  range: string
  height: number
}

/** A chart as PNG with its title, its range of time and its legend, to be read without the console. */
export async function pictureOf({ data, look, range, height }: Picture): Promise<Blob> {
  const { paintOnce } = await import('./paint.ts')
  const { palette, fonts } = look
  const chart = paintOnce(chartOption(data, look), width - 2 * margin, height)
  const canvas = document.createElement('canvas')
  canvas.width = width * scale
  canvas.height = (head + height + margin) * scale
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas to draw on')
  context.scale(scale, scale)
  context.fillStyle = palette.panel
  context.fillRect(0, 0, width, head + height + margin)
  context.fillStyle = palette.text
  context.font = `600 20px ${fonts}`
  context.fillText(data.title, margin, 38, width - 2 * margin)
  context.fillStyle = palette.secondary
  context.font = `13px ${fonts}`
  context.fillText(range, margin, 62, width - 2 * margin)
  context.drawImage(chart, margin, head, width - 2 * margin, height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be made'))), 'image/png')
  })
}
