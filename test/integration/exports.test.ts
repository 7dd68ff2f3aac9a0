import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test, vi } from 'vitest'
import { writeWhole } from '#main/app/write-whole.ts'
import type { DeliveryFilter } from '#shared/domain/delivery-filter.ts'
import { openApp } from '#test/helpers/app.ts'
import { beginExport, exported, gather } from '#test/helpers/exporting.ts'
import { temporaryFolder } from '#test/helpers/folder.ts'
import { readByPython, readCsv } from '#test/helpers/read-csv.ts'
import {
  accessToken,
  addPractice,
  aliases,
  patience,
  refusalOf,
  review,
  send,
  textMessage,
  untilState,
} from '#test/helpers/sending.ts'
import { startWebHost } from '#test/helpers/web-host.ts'

const csv = { kind: 'deliveries', format: 'csv' } as const

async function bench(ports: Parameters<typeof openApp>[0] = {}) {
  const console = await openApp(ports)
  const { connection } = await addPractice(console)
  const sent = async (title: string, count = 3) => {
    const message = { content: textMessage({ title }), audience: aliases(count) }
    const id = await send(console, connection.id, message)
    return untilState(console.client, id, 'settled')
  }
  return { ...console, connection, sent }
}

/** Settled deliveries, copied from one in the database itself. */
function multiply(database: string, count: number, title = (index: number) => `第 ${index} 条`): void {
  const db = new Database(database)
  const names = db
    .prepare(`SELECT name FROM pragma_table_info('deliveries')`)
    .pluck()
    .all()
    .filter((name) => !['seq', 'id', 'title'].includes(String(name)))
  const insert = db.prepare(
    `INSERT INTO deliveries (id, title, ${names}) SELECT ?, ?, ${names} FROM deliveries ORDER BY seq LIMIT 1`,
  )
  db.transaction(() => {
    for (let index = 0; index < count; index += 1) insert.run(randomUUID(), title(index))
  })()
  db.close()
}

describe('the list of deliveries', () => {
  // Would catch: a column that is off by one, an id that was changed, a title that runs as a formula.
  test('as CSV has a row for each, in words, and reads back', async () => {
    const console = await bench()
    const plain = await console.sent('发货通知')
    const nasty = await console.sent('=HYPERLINK("http://evil.example","点我")')
    const { name, content, end } = await exported(console, csv)
    expect(name).toMatch(/^pushdeck-deliveries-\d{4}-\d\d-\d\d\.csv$/)
    expect(end).toEqual({ kind: 'done', rows: 2, place: null })
    const [head = [], ...rows] = readCsv(content.toString('utf8'))
    expect(readByPython(content) ?? [head, ...rows]).toEqual([head, ...rows])
    const cell = (row: string[] | undefined, title: string) => row?.[head.indexOf(title)]
    expect(rows.map((row) => cell(row, '推送 ID'))).toEqual([nasty.id, plain.id])
    expect(cell(rows[0], '消息')).toBe(`'=HYPERLINK("http://evil.example","点我")`)
    expect(cell(rows[1], '结果')).toBe('已受理')
    expect(cell(rows[1], '环境')).toBe('测试环境')
    expect(cell(rows[1], '收件人数')).toBe('3')
    expect(cell(rows[1], '结束时间（ISO）')).toBe(new Date(plain.settledAt ?? 0).toISOString())
    expect(cell(rows[1], '结束时间')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+08:00$/)
    expect(head).not.toContain('消息内容')
  })

  test('as JSON has codes and times for programs, and messages only where they are asked for', async () => {
    const console = await bench()
    const { id } = await console.sent('发货通知')
    const read = async (withMessage: boolean) => {
      const { content } = await exported(console, { kind: 'deliveries', format: 'json', withMessage }, 'en')
      return JSON.parse(content.toString('utf8')) as { rows: Record<string, unknown>[]; count: number }
    }
    const { rows, count } = await read(false)
    expect(count).toBe(1)
    expect(rows[0]).toMatchObject({ id, outcome: 'accepted', audience: 'alias', recipients: 3, correctionOf: null })
    expect(rows[0]).not.toHaveProperty('message')
    expect((await read(true)).rows[0]).toMatchObject({ message: textMessage({ title: '发货通知' }) })
  })

  // Would catch: a row that is there twice since it changed, or came, while the file was being written.
  test('has every delivery once, whatever changes meanwhile', async () => {
    const console = await bench()
    await console.sent('发货通知')
    multiply(console.database, 1_600)
    const { ticket, end } = await beginExport(console.client, csv)
    const file = console.app.files.collectStream(ticket)
    const parts: Buffer[] = []
    for await (const part of file?.parts ?? []) {
      parts.push(part)
      if (parts.length !== 2) continue
      const db = new Database(console.database)
      db.exec(`UPDATE deliveries SET title = 'geändert', settled_at = settled_at + 1`)
      db.close()
      multiply(console.database, 50)
    }
    file?.onEnd(null)
    const rows = readCsv(Buffer.concat(parts).toString('utf8')).slice(1)
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length)
    expect(rows).toHaveLength(1_601)
    expect(await end()).toEqual({ kind: 'done', rows: 1_601, place: null })
  })

  // Would catch: a filter that the list knows and the file does not, or what waits by its time read as if by its number.
  test('has what its filter is about, and no more', async () => {
    const console = await bench()
    const { client, connection } = console
    await console.sent('发货通知')
    await console.sent('停机通知')
    const at = (hours: number) => ({ at: console.clock.now() + hours * 3_600_000, zone: 'Asia/Shanghai' })
    for (const hours of [3, 1, 2]) {
      const { delivery } = await review(client, connection.id, { content: textMessage({ title: `${hours} 小时后` }) })
      await client.deliveries.submit({ deliveryId: delivery.id, schedule: at(hours) })
    }
    const titles = async (filter: DeliveryFilter) => {
      const { content } = await exported(console, { ...csv, filter })
      return readCsv(content.toString('utf8'))
        .slice(1)
        .map((row) => row[3])
    }
    expect(await titles({ search: '停机' })).toEqual(['停机通知'])
    expect(await titles({ tab: 'waiting' })).toEqual(['1 小时后', '2 小时后', '3 小时后'])
    expect(await titles({ outcome: 'refused' })).toEqual([])
  })
})

describe('on the web host', () => {
  async function served() {
    const console = await bench()
    await console.sent('发货通知')
    // more than sockets hold, so that who does not read holds the export up
    multiply(console.database, 400, (index) => `${index} ${'很长'.repeat(5_000)}`)
    return { ...console, host: await startWebHost(console) }
  }

  // Would catch: a download that needs the token in its address, or that can be fetched twice.
  test('a ticket gives the file once, whole, and holds no secret', async () => {
    const console = await served()
    const { ticket, end } = await beginExport(console.client, csv)
    const url = `${console.host.url}/files/${ticket}`
    expect(url).not.toContain(console.host.token)
    const answer = await fetch(url)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''pushdeck-deliveries-/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const text = await answer.text()
    expect(readCsv(text)).toHaveLength(402)
    expect(text).not.toContain(accessToken)
    expect(await end()).toEqual({ kind: 'done', rows: 401, place: null })
    expect((await fetch(url)).status).toBe(404)
  })

  // Would catch: half a file that the browser says is complete.
  test('a cancelled one breaks the download off', async () => {
    const console = await served()
    const { ticket, steps } = await beginExport(console.client, csv)
    const answer = await fetch(`${console.host.url}/files/${ticket}`)
    const reader = answer.body?.getReader()
    await reader?.read()
    await steps.return(undefined)
    const rest = async () => {
      while (!(await reader?.read())?.done);
    }
    await expect(rest()).rejects.toThrow()
  })

  // Control: a server that ends the answer where it should break it off is taken for whole by the same reader.
  test('one that ends early without breaking off would not be noticed', async () => {
    const answer = new Response(new Blob(['half a file']).stream())
    await expect(answer.text()).resolves.toBe('half a file')
  })

  test('one that its reader leaves is said to be cut, and nothing is read any more', async () => {
    const console = await served()
    const { ticket, end } = await beginExport(console.client, csv)
    const control = new AbortController()
    const answer = await fetch(`${console.host.url}/files/${ticket}`, { signal: control.signal })
    await answer.body?.getReader().read()
    control.abort()
    expect(await end()).toEqual({ kind: 'failed', fault: 'cut' })
  })

  // Would catch: an export of which nobody sees how far it is.
  test('tells how far it is while it is fetched', async () => {
    const console = await bench()
    await console.sent('发货通知')
    const { ticket, steps } = await beginExport(console.client, { ...csv, kind: 'audit' })
    const file = console.app.files.collectStream(ticket)
    const parts = file?.parts[Symbol.asyncIterator]()
    for (let taken = 0; taken < 2; taken += 1) await parts?.next()
    let told: unknown
    void steps.next().then(({ value }) => {
      told = value
    })
    await vi.waitFor(() => {
      console.clock.advance(250)
      expect(told).toBeDefined()
    }, patience)
    // without the line that says that it is exported, and with the row that says what the check found
    const total = (await console.client.audit.list({ limit: 200 })).items.length
    expect(told).toEqual({ kind: 'progress', rows: total, total, share: 1 })
    await steps.return(undefined)
    await expect(parts?.next()).rejects.toThrow()
  })

  test('one that nobody fetches is given up after a minute', async () => {
    const console = await served()
    const { ticket, end } = await beginExport(console.client, csv)
    console.clock.advance(60_000)
    expect(await end()).toEqual({ kind: 'failed', fault: 'cut' })
    expect((await fetch(`${console.host.url}/files/${ticket}`)).status).toBe(404)
  })

  test('closing the console breaks off what is being fetched', async () => {
    const console = await served()
    const { ticket } = await beginExport(console.client, csv)
    const answer = await fetch(`${console.host.url}/files/${ticket}`)
    const rest = answer.text()
    await console.close()
    await expect(rest).rejects.toThrow()
  })
})

describe('on the desktop', () => {
  function desktop(place: (name: string) => string | null) {
    const saveFile = async (name: string, content: Buffer | AsyncIterable<Buffer>) => {
      const path = place(name)
      if (path !== null) await writeWhole(path, content)
      return path
    }
    return bench({ ports: { saveFile } })
  }
  const lastStep = async (console: Awaited<ReturnType<typeof bench>>) => {
    const steps = await gather(await console.client.exports.run({ what: csv }))
    return steps.at(-1)
  }

  test('the file is written into the chosen place', async () => {
    const folder = temporaryFolder()
    const console = await desktop((name) => folder.file(name))
    await console.sent('发货通知')
    const end = await lastStep(console)
    const [name = ''] = readdirSync(folder.path)
    expect(end).toEqual({ kind: 'done', rows: 1, place: folder.file(name) })
    expect(readCsv(readFileSync(folder.file(name), 'utf8'))).toHaveLength(2)
  })

  test('no place, no file', async () => {
    const console = await desktop(() => null)
    expect(await lastStep(console)).toEqual({ kind: 'cancelled' })
  })

  test('a place that can’t be written is said, and nothing is left', async () => {
    const folder = temporaryFolder()
    const console = await desktop((name) => folder.file(`missing/${name}`))
    await console.sent('发货通知')
    expect(await lastStep(console)).toEqual({ kind: 'failed', fault: 'place' })
    expect(readdirSync(folder.path)).toEqual([])
  })

  // Would catch: a cancelled export that leaves a file which looks whole.
  test('cancelled in its midst it leaves nothing', async () => {
    const folder = temporaryFolder()
    const control = new AbortController()
    const halfway = async function* (content: AsyncIterable<Buffer>) {
      for await (const part of content) {
        yield part
        control.abort()
      }
    }
    const saveFile = async (name: string, content: Buffer | AsyncIterable<Buffer>) => {
      await writeWhole(folder.file(name), Buffer.isBuffer(content) ? content : halfway(content))
      return folder.file(name)
    }
    const console = await bench({ ports: { saveFile } })
    await console.sent('发货通知')
    multiply(console.database, 3_000)
    const steps = await console.client.exports.run({ what: csv }, { signal: control.signal })
    await gather(steps).catch(() => {})
    await vi.waitFor(() => expect(readdirSync(folder.path)).toEqual([]), patience)
  })
})

test('the requests of a delivery are exported with the provider’s ids; bodies only where they are asked for', async () => {
  const console = await bench()
  const { id } = await console.sent('发货通知', 1_200)
  const read = async (withBody: boolean) => {
    const what = { kind: 'requests', format: 'csv', deliveryId: id, withBody } as const
    return readCsv((await exported(console, what)).content.toString('utf8'))
  }
  const rows = await read(false)
  const { items } = await console.client.deliveries.requests({ deliveryId: id })
  expect(rows.slice(1).map((row) => row[3])).toEqual(items.map(({ taskId }) => taskId))
  expect(rows.flat().join()).not.toContain('u10001')
  expect((await read(true)).flat().join()).toContain('u10001')
  const nowhere = { kind: 'requests', format: 'csv', deliveryId: randomUUID() } as const
  expect((await refusalOf(console.client.exports.run({ what: nowhere }))).code).toBe('NOT_FOUND')
})

test('a chart’s figures: what is not known is empty and never 0', async () => {
  const console = await bench()
  const data = {
    title: '送达',
    range: { from: 1_790_000_000_000, to: 1_790_000_600_000 },
    axis: { kind: 'time' as const, name: '时间' },
    series: [
      {
        name: '已发',
        unit: '台',
        points: [
          [1_790_000_000_000, 5],
          [1_790_000_600_000, null],
        ] as [number, number | null][],
      },
    ],
  }
  const { content, name } = await exported(console, { kind: 'chart', format: 'csv', data })
  expect(name).toMatch(/^pushdeck-送达-/)
  expect(readCsv(content.toString('utf8'))).toEqual([
    ['时间', '时间（ISO）', '已发 (台)'],
    ['2026-09-21 22:13:20 +08:00', '2026-09-21T14:13:20.000Z', '5'],
    ['2026-09-21 22:23:20 +08:00', '2026-09-21T14:23:20.000Z', ''],
  ])
  const json = JSON.parse((await exported(console, { kind: 'chart', format: 'json', data })).content.toString('utf8'))
  expect(json.rows[1]['已发 (台)']).toBeNull()
  const twice = { ...data, series: [...data.series, ...data.series] }
  const both = JSON.parse(
    (await exported(console, { kind: 'chart', format: 'json', data: twice })).content.toString('utf8'),
  )
  expect(both.rows[0]).toMatchObject({ '已发 (台)': 5, '已发 (台) #2': 5 })
  expect(json).toMatchObject({ title: '送达', range: { from: '2026-09-21T14:13:20.000Z' } })
})

test('a picture is handed on as it is, and only a PNG', async () => {
  const console = await bench()
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
  const picture = (content: Buffer) =>
    ({ kind: 'picture', format: 'png', title: '送达/曲线', png: content.toString('base64') }) as const
  const { content, name } = await exported(console, picture(png))
  expect(content).toEqual(png)
  expect(name).toMatch(/^pushdeck-送达_曲线-[\d-]+\.png$/)
  expect((await refusalOf(console.client.exports.run({ what: picture(Buffer.from('<html>')) }))).code).toBe('INVALID')
})

test('who exported what stands in the audit', async () => {
  const console = await bench()
  const { id } = await console.sent('发货通知')
  await exported(console, { kind: 'requests', format: 'json', deliveryId: id, withBody: true })
  const { items } = await console.client.audit.list({})
  expect(items[0]).toMatchObject({
    action: 'exports.run',
    subjectId: id,
    detail: { what: 'requests', format: 'json', with: 'bodies' },
  })
})
