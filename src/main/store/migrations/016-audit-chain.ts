import type Database from 'better-sqlite3'
import { beforeFirst, lineHash } from '../audit-chain.ts'
import type { AuditRow } from '../schema.ts'
import type { Migration } from './migration.ts'

const keepWords = `
  CREATE TRIGGER audit_keeps_words BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'the audit is append-only'); END;
`

/** Lines of the audit that carry the hash of the line before, with stage and outcome of what was done. */
export const auditChain: Migration = {
  version: 16,
  sql: `
    ALTER TABLE audit ADD COLUMN stage TEXT;
    ALTER TABLE audit ADD COLUMN outcome TEXT;
    -- a database that was restored or moved begins a new one
    ALTER TABLE audit ADD COLUMN segment INTEGER NOT NULL DEFAULT 1;
    ALTER TABLE audit ADD COLUMN previous TEXT;
    ALTER TABLE audit ADD COLUMN hash TEXT;
    CREATE TABLE audit_head (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      line INTEGER NOT NULL,
      hash TEXT NOT NULL,
      segment INTEGER NOT NULL
    ) STRICT;
    DROP TRIGGER audit_keeps_words;
    UPDATE audit SET stage = detail ->> '$.stage', outcome = detail ->> '$.outcome' WHERE json_valid(detail);
  `,
  fill: (db) => {
    const { line, hash } = chainAll(db)
    db.prepare('INSERT INTO audit_head (id, line, hash, segment) VALUES (1, ?, ?, 1)').run(line, hash)
    db.exec(keepWords)
  },
}

/** Every line that is there, in the order of their ids. */
function chainAll(db: Database.Database): { line: number; hash: string } {
  const next = db.prepare<[number], AuditRow>('SELECT * FROM audit WHERE id > ? ORDER BY id LIMIT 1')
  const write = db.prepare('UPDATE audit SET previous = ?, hash = ? WHERE id = ?')
  let last = { line: 0, hash: beforeFirst }
  for (let found = next.get(Number.MIN_SAFE_INTEGER); found; found = next.get(found.id)) {
    const hash = lineHash({ ...found, previous: last.hash })
    write.run(last.hash, hash, found.id)
    last = { line: found.id, hash }
  }
  return last
}
