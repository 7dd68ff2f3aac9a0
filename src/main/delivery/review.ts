import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Accounts, OpenAccount } from '#main/services/accounts.ts'
import type { Core } from '#main/services/core.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { DraftRow } from '#main/store/repositories/drafts.ts'
import type { Review } from '#shared/contract/deliveries.ts'
import { type Audience, sizeOf } from '#shared/domain/audience.ts'
import { lintAudience } from '#shared/domain/audience-lint.ts'
import { chunk } from '#shared/domain/chunk.ts'
import { type Content, contentSchema, titleOf } from '#shared/domain/content.ts'
import { type RecipientList, readAudienceDraft } from '#shared/domain/recipients.ts'
import { type Check, isBlocked } from '#shared/domain/review.ts'
import { holdSecondsFor, isMass, type SafetyThresholds } from '#shared/domain/risk.ts'
import { audienceHash, contentHash, sha256 } from './hashes.ts'
import { maskHeaders } from './masked-headers.ts'
import { toDelivery } from './views.ts'

/** Requests written in one transaction; between two, the event loop gets its turn. */
const requestsPerWrite = 20
const sampleSize = 5

/**
 * Freezes a draft: the requests with their bytes are written down as a delivery that nobody has confirmed. What the
 * operator then reads is what will leave; a confirmation only changes the delivery's state.
 */
export function createReview(core: Core, accounts: Accounts, thresholds: SafetyThresholds) {
  const { store, clock, random } = core

  return async function review(draftId: string, by: string): Promise<Review> {
    const draft = found(await store.drafts.find(draftId))
    if (draft.delivery_id !== null) throw new Refusal('TOO_LATE')
    const opened = await accounts.open(draft.connection_id)
    const content = contentSchema.parse(JSON.parse(draft.content))
    const list = readAudienceDraft({ kind: draft.audience_kind, text: draft.audience_text })
    const audience = audienceOf(draft, list)
    const checks = [
      ...lintCredentials(opened),
      ...lintAudience(audience, opened.provider.descriptor.listLimit),
      ...lintInvalid(list),
      ...opened.provider.lint(content),
    ]
    if (audience === null || isBlocked(checks)) throw new Refusal('REVIEW_BLOCKED', { checks })
    const id = await freeze(draft, opened, content, audience, by)
    const delivery = found(await store.deliveries.find(id))
    return describeReview(delivery, opened, content, checks)
  }

  async function freeze(
    draft: DraftRow,
    opened: OpenAccount,
    content: Content,
    audience: Audience,
    by: string,
  ): Promise<string> {
    const { connection, provider, account } = opened
    const id = random.uuid()
    await store.deliveries.removeReviewed(draft.id)
    await store.deliveries.insert({
      id,
      draft_id: draft.id,
      draft_updated_at: draft.updated_at,
      connection_id: connection.id,
      connection_updated_at: connection.updated_at,
      connection_name: connection.name,
      account: account.settings[provider.descriptor.accountField] ?? '',
      provider: connection.provider,
      stage: connection.stage,
      operator: by,
      title: titleOf(content),
      content: draft.content,
      content_hash: contentHash(content),
      audience_kind: audience.kind,
      audience_size: sizeOf(audience),
      audience_sample: JSON.stringify(audience.kind === 'all' ? [] : audience.values.slice(0, sampleSize)),
      audience_hash: audienceHash(audience),
      state: 'reviewed',
      created_at: clock.now(),
    })
    const planned = provider.plan({ baseUrl: account.baseUrl, content, audience, newId: random.uuid })
    let position = 0
    for (const rows of chunk(planned, requestsPerWrite)) {
      await store.transaction((inside) =>
        inside.requests.plan(
          id,
          rows.map(({ requestId, method, url, body, recipients }) => {
            position += 1
            return {
              id: random.uuid(),
              delivery_id: id,
              position,
              request_id: requestId,
              method,
              url,
              body,
              sha256: sha256(body),
              recipients,
            }
          }),
        ),
      )
      await nextTurn()
    }
    return id
  }

  async function describeReview(
    row: DeliveryRow,
    { provider, account }: OpenAccount,
    content: Content,
    checks: Check[],
  ): Promise<Review> {
    const first = found(await store.requests.first(row.id))
    const prepared = provider.prepare({ method: 'POST', url: first.url, body: first.body }, account)
    const mass = isMass(row.audience_size, thresholds)
    return {
      delivery: toDelivery(row),
      content,
      mass,
      holdSeconds: holdSecondsFor(mass, thresholds),
      checks,
      confirmation: mass && row.stage === 'production' ? { name: row.connection_name, count: row.audience_size } : null,
      firstRequest: {
        method: prepared.method,
        url: prepared.url,
        headers: maskHeaders(prepared.headers),
        body: first.body.toString('utf8'),
        sha256: first.sha256,
        recipients: first.recipients,
      },
    }
  }
}

export type ReviewDraft = ReturnType<typeof createReview>

function audienceOf(draft: DraftRow, list: RecipientList): Audience | null {
  const kind = draft.audience_kind
  if (kind === null) return null
  return kind === 'all' ? { kind } : { kind, values: list.values }
}

function lintInvalid({ invalid }: RecipientList): Check[] {
  const [first] = invalid
  if (!first) return []
  const lines = invalid
    .slice(0, 5)
    .map(({ line }) => line)
    .join('、')
  return [
    {
      level: 'block',
      code: 'audience-invalid',
      text: {
        zh: `名单里有 ${invalid.length} 个无效的值（第 ${lines} 行）。用户 ID 只能是数字。`,
        en: `The list holds ${invalid.length} invalid values (lines ${lines.replaceAll('、', ', ')}). User ids must be numbers.`,
      },
    },
  ]
}

function lintCredentials({ provider, account }: OpenAccount): Check[] {
  const missing = provider.descriptor.fields.filter(
    ({ name, required, secret }) => required && !(secret ? account.secrets[name]?.reveal() : account.settings[name]),
  )
  return missing.map(({ label }) => ({
    level: 'block',
    code: 'credentials-missing',
    text: {
      zh: `连接缺少“${label.zh}”，请在“连接”里补上。`,
      en: `The connection lacks “${label.en}”; enter it under Connections.`,
    },
  }))
}
