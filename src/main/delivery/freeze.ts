import { setImmediate as nextTurn } from 'node:timers/promises'
import type { PlannedRequest } from '#main/providers/types.ts'
import type { OpenAccount } from '#main/services/accounts.ts'
import type { Core } from '#main/services/core.ts'
import { inSteps } from '#main/services/in-steps.ts'
import type { DraftRow } from '#main/store/repositories/drafts.ts'
import { type Audience, sizeOf } from '#shared/domain/audience.ts'
import { chunk } from '#shared/domain/chunk.ts'
import { type Content, titleOf } from '#shared/domain/content.ts'
import { withoutCollapseId } from '#shared/domain/maxim-collapse.ts'
import { audienceHashSteps, contentHash, sha256 } from './hashes.ts'
import { neighbourId } from './neighbour-id.ts'

/** Requests written in one transaction; between two, the event loop gets its turn. */
const requestsPerWrite = 20
/** Of a list a few recipients tell what it is; tags are the audience itself. */
const sampleSizes = { list: 5, tag: 50 }

interface Plan {
  draft: DraftRow
  opened: OpenAccount
  content: Content
  audience: Audience
  by: string
  isTest: boolean
}

type FreezeCore = Pick<Core, 'store' | 'clock' | 'random'>

/** Writes a delivery that nobody has confirmed, and its requests with their bytes; returns its id. */
export async function freeze(core: FreezeCore, plan: Plan): Promise<string> {
  const { store, clock, random } = core
  const { draft, opened, content, audience, by, isTest } = plan
  const { connection, provider, account } = opened
  const named = 'values' in audience ? audience.values : []
  const id = random.uuid()
  await store.deliveries.removeReviewed(draft.id)
  await store.deliveries.insert({
    id,
    draft_id: draft.id,
    draft_updated_at: draft.updated_at,
    connection_id: connection.id,
    connection_updated_at: connection.updated_at,
    connection_name: connection.name,
    base_url: connection.base_url,
    account: account.settings[provider.descriptor.accountField] ?? '',
    provider: connection.provider,
    stage: connection.stage,
    operator: by,
    title: titleOf(content),
    content: draft.content,
    content_hash: contentHash(provider, content),
    words_hash: contentHash(provider, withoutCollapseId(content)),
    audience_kind: audience.kind,
    audience_size: sizeOf(audience),
    audience_named: named.length,
    audience_sample: JSON.stringify(named.slice(0, sampleSizes[audience.kind === 'tag' ? 'tag' : 'list'])),
    audience_hash: await inSteps(audienceHashSteps(audience)),
    resend_of: draft.resend_of,
    correction_of: draft.correction_of,
    is_test: isTest ? 1 : 0,
    state: 'reviewed',
    created_at: clock.now(),
  })
  const planned = provider.plan({ account, content, audience, newId: random.uuid, now: clock.now() })
  await writeRequests(core, id, planned)
  return id
}

async function writeRequests(
  { store }: Pick<FreezeCore, 'store'>,
  deliveryId: string,
  planned: Iterable<PlannedRequest>,
) {
  let position = 0
  const toRow = ({ requestId, method, url, headers, body, recipients }: PlannedRequest) => {
    position += 1
    const ids = { id: neighbourId(deliveryId, position), delivery_id: deliveryId, position, request_id: requestId }
    return { ...ids, method, url, headers: JSON.stringify(headers), body, sha256: sha256(body), recipients }
  }
  for (const requests of chunk(planned, requestsPerWrite)) {
    const rows = requests.map(toRow)
    await store.transaction((inside) => inside.requests.plan(deliveryId, rows))
    await nextTurn()
  }
}
