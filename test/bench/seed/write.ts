import type Database from 'better-sqlite3'
import { openDatabase } from '#main/store/database.ts'
import { document } from '#main/store/grams.ts'
import { recipientHash } from '#main/store/recipient-hash.ts'
import { facetsFor, idsRow, textsOf, textsRow } from '#main/store/repositories/grams.ts'
import { contentKindOf } from '#shared/domain/content-kind.ts'
import type { Outcome } from '#shared/domain/delivery.ts'
import { connections, deliveryAt, type SeedDelivery } from './deliveries.ts'

const perTransaction = 50_000
const countColumn: Record<Outcome, string> = {
  accepted: 'accepted',
  refused: 'refused',
  'not-sent': 'not_sent',
  unknown: 'unknown',
  cancelled: 'cancelled',
}

/** Writes a long history into a new database, indexed as the console would have done. */
export function writeHistory(path: string, size: number, onProgress: (done: number) => void): void {
  const db = openDatabase(path, () => 'seed')
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -200000')
  const all = db.transaction((from: number, to: number, write: Writer) => {
    for (let index = from; index < to; index += 1) write(deliveryAt(index))
  })
  writeConnections(db)
  const { write, finish } = writer(db)
  for (let from = 0; from < size; from += perTransaction) {
    all(from, Math.min(size, from + perTransaction), write)
    onProgress(Math.min(size, from + perTransaction))
  }
  finish()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
}

type Writer = (delivery: SeedDelivery) => void

function writeConnections(db: Database.Database): void {
  const add =
    db.prepare(`INSERT INTO connections (id, name, provider, stage, base_url, settings, built_in, created_at, updated_at)
    VALUES (@id, @name, @provider, @stage, 'http://127.0.0.1:9', '{}', 0, 0, 0)`)
  for (const connection of connections) add.run(connection)
}

function writer(db: Database.Database): { write: Writer; finish: () => void } {
  const delivery = Object.fromEntries(
    Object.entries(countColumn).map(([outcome, column]) => [
      outcome,
      db.prepare(`INSERT INTO deliveries (seq, id, draft_id, draft_updated_at, connection_id, connection_updated_at, connection_name,
        base_url, account, provider, stage, operator, title, content, content_hash, audience_kind, audience_size, audience_named,
        audience_sample, audience_hash, state, request_count, ${column}, task_count, created_at, submitted_at, started_at,
        settled_at, texts_indexed, ids_indexed, recipients_indexed)
        VALUES (@seq, @id, @id, 0, @connectionId, 0, @connectionName, 'http://127.0.0.1:9', 'seed', @provider, @stage, @operator,
        @title, @content, '', @kind, @size, @named, @sample, '', 'settled', 1, 1, @tasks, @at, @at, @at, @at, 1, 1, 1)`),
    ]),
  )
  const request =
    db.prepare(`INSERT INTO requests (id, delivery_id, position, request_id, method, url, sha256, recipients, state,
    outcome, cause_code, task_id, provider_ids, attempts, settled_at)
    VALUES (@id, @deliveryId, 1, @requestId, 'POST', 'http://127.0.0.1:9/push', '', @size, 'settled', @outcome, @outcome, @taskId,
    @ids, 1, @at)`)
  const body = db.prepare('INSERT INTO bodies (request_id, body) VALUES (?, ?)')
  const grams = db.prepare('INSERT INTO delivery_grams (rowid, grams) VALUES (?, ?)')
  const bufferMegabytes = (size: number) =>
    db.exec(`INSERT INTO delivery_grams (delivery_grams, rank) VALUES ('hashsize', ${size * 1024 * 1024})`)
  const hash = db.prepare('INSERT OR IGNORE INTO recipient_hashes (hash, seq, position) VALUES (?, ?, 1)')
  const hashes: [number, number][] = []
  bufferMegabytes(64)

  const write: Writer = ({
    seq,
    id,
    connection,
    operator,
    title,
    content,
    kind,
    recipients,
    outcome,
    at,
    request: sent,
  }) => {
    const { id: connectionId, name: connectionName, provider, stage } = connection
    const size = kind === 'all' ? null : kind === 'target' ? 1 : recipients.length
    const text = JSON.stringify(content)
    delivery[outcome]?.run({
      ...{ seq, id, connectionId, connectionName, provider, stage, operator, title, content: text, kind, size, at },
      ...{ named: recipients.length, sample: JSON.stringify(recipients), tasks: sent.taskId === null ? 0 : 1 },
    })
    request.run({
      ...{ id: sent.id, deliveryId: id, requestId: sent.requestId, size, outcome, taskId: sent.taskId, at },
      ids: JSON.stringify(sent.ids),
    })
    body.run(sent.id, Buffer.from(sent.body))
    const facets = facetsFor({
      provider,
      connection_id: connectionId,
      stage,
      operator,
      content_kind: contentKindOf(content),
    })
    grams.run(textsRow(seq), document(textsOf({ title, content: text }), facets))
    if (sent.ids.length > 0)
      grams.run(
        idsRow(seq),
        document(
          sent.ids.map((one) => one.id),
          facets,
        ),
      )
    for (const value of recipients) hashes.push([recipientHash(value), seq])
  }

  const finish = db.transaction(() => {
    hashes.sort(([a], [b]) => a - b)
    for (const [value, seq] of hashes) hash.run(value, seq)
    bufferMegabytes(1)
  })
  return { write, finish }
}
