import Database from 'better-sqlite3'

/** Writes settled deliveries straight into a database, each with one accepted request. */
export function fillWithDeliveries(path: string, count: number): void {
  const db = new Database(path)
  const delivery = db.prepare(`
    INSERT INTO deliveries (id, draft_id, draft_updated_at, connection_id, connection_updated_at, connection_name, base_url, account,
      provider, stage, operator, title, content, content_hash, audience_kind, audience_size, audience_named, audience_sample, audience_hash,
      state, request_count, accepted, task_count, created_at, submitted_at, started_at, settled_at)
    VALUES (@id, @id, 0, @id, 0, 'bench', 'http://127.0.0.1', 'bench', 'maxim', 'test', 'bench', @title, @content, '', 'alias', 500, 500, '[]', '',
      'settled', 1, 1, 1, @at, @at, @at, @at)`)
  const request = db.prepare(`
    INSERT INTO requests (id, delivery_id, position, request_id, method, url, sha256, recipients, state, outcome,
      cause_code, task_id, attempts, settled_at)
    VALUES (@id, @id, 1, @id, 'POST', 'http://127.0.0.1/push/notify', '', 500, 'settled', 'accepted',
      'accepted', @task, 1, @at)`)
  const body = db.prepare("INSERT INTO bodies (request_id, body) VALUES (?, x'7b7d')")
  const content = '{"provider":"maxim","setting":{},"message":{"type":"text","title":"t"}}'
  db.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
      const at = 1_700_000_000_000 + index * 1_000
      delivery.run({ id, at, title: `系统维护通知 ${index}`, content })
      request.run({ id, at, task: String(9_007_199_254_740_993n + BigInt(index)) })
      body.run(id)
    }
  })()
  db.close()
}
