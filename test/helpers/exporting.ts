import type { App } from '#main/app/create-app.ts'
import type { ExportInput, ExportStep } from '#shared/contract/exports.ts'
import type { Client } from '#shared/contract/index.ts'

/** All that comes. */
export async function gather<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

type End = Exclude<ExportStep, { kind: 'ticket' | 'progress' }>

/** Begins an export of the web host; the rest of its steps come when the file is fetched. */
export async function beginExport(client: Client, what: ExportInput, language: 'zh-CN' | 'en' = 'zh-CN') {
  const steps = await client.exports.run({ what, language, zone: 'Asia/Shanghai' })
  const first = await steps.next()
  if (first.done || first.value.kind !== 'ticket') throw new Error('no ticket')
  const { ticket } = first.value
  const end = async (): Promise<End> => {
    for await (const step of steps) if (step.kind !== 'ticket' && step.kind !== 'progress') return step
    throw new Error('it never ended')
  }
  return { steps, ticket, end }
}

/** What an export comes to, fetched in this process. */
export async function exported(
  { app, client }: { app: App; client: Client },
  what: ExportInput,
  language: 'zh-CN' | 'en' = 'zh-CN',
): Promise<{ name: string; content: Buffer; end: End }> {
  const { ticket, end } = await beginExport(client, what, language)
  const file = app.files.collectStream(ticket)
  if (!file) throw new Error('no such download')
  const content = Buffer.concat(await gather(file.parts))
  file.onEnd(null)
  return { name: file.name, content, end: await end() }
}
