import type { LintInput } from '#main/providers/types.ts'
import type { Accounts, OpenAccount } from '#main/services/accounts.ts'
import type { AttachmentChecks } from '#main/services/attachment-check.ts'
import type { Core } from '#main/services/core.ts'
import { inSteps } from '#main/services/in-steps.ts'
import { found, Refusal } from '#main/services/refusal.ts'
import { createTurns } from '#main/services/turns.ts'
import type { DeliveryRow } from '#main/store/repositories/deliveries.ts'
import type { DraftRow } from '#main/store/repositories/drafts.ts'
import type { Repositories } from '#main/store/store.ts'
import type { Review } from '#shared/contract/delivery-views.ts'
import { attachmentOf } from '#shared/domain/attachment.ts'
import { type Audience, isListed, sizeOf } from '#shared/domain/audience.ts'
import { lintAudience } from '#shared/domain/audience-lint.ts'
import { type Content, contentSchema } from '#shared/domain/content.ts'
import { lintQuietHours } from '#shared/domain/quiet-hours.ts'
import { noRecipients, type RecipientList, recipientSteps } from '#shared/domain/recipients.ts'
import { type Check, isBlocked } from '#shared/domain/review.ts'
import { holdSecondsFor, isMass, type SafetyThresholds } from '#shared/domain/risk.ts'
import { lintVariables } from '#shared/domain/template.ts'
import { lintVendorNight, lintVendorQuota } from '#shared/domain/vendor-lint.ts'
import { lintWords } from '#shared/domain/word-list.ts'
import { ownZone } from '#shared/domain/zoned-time.ts'
import { frozenCall } from './attempt.ts'
import { type Duplicate, duplicateData, type FindDuplicate, lintDuplicate } from './duplicates.ts'
import { freeze } from './freeze.ts'
import { type FindGrowth, type Growth, lintGrowth } from './growth.ts'
import { maskHeaders } from './masked-headers.ts'
import type { Reach } from './reach.ts'
import { lintCorrection, lintCredentials, lintInvalid, lintRepeat, withAttachment } from './review-checks.ts'
import type { SentToday } from './sent-today.ts'
import type { TestFirst } from './test-first.ts'
import { toDelivery } from './views.ts'

export type Reviews = ReturnType<typeof createReview>
export type ReviewDraft = Reviews['draft']

/** What was looked at beside the message. */
interface Found {
  checks: Check[]
  safety: SafetyThresholds
  duplicate: Duplicate | null
  growth: Growth | null
}

interface ReviewParts {
  accounts: Accounts
  attachments: Pick<AttachmentChecks, 'forReview'>
  thresholds: () => Promise<SafetyThresholds>
  /** The console's own list of words. */
  words: () => Promise<string[]>
  findDuplicate: FindDuplicate
  findGrowth: FindGrowth
  sentToday: SentToday
  reach: Reach
  testFirst: TestFirst
}

interface DirectReview {
  /** The recipients as a script gave them, in place of the draft's text. */
  named?: RecipientList
  isTest?: boolean | undefined
}

/**
 * Freezes a draft: the requests with their bytes are written down as a delivery that nobody has confirmed. What the
 * operator then reads is what will leave; a confirmation only changes the delivery's state.
 */
export function createReview(core: Core, parts: ReviewParts) {
  const { accounts, attachments, thresholds, words, findDuplicate, findGrowth, sentToday, reach, testFirst } = parts
  const { store, clock } = core
  const inTurn = createTurns()

  const review = async (draftId: string, by: string, { named, isTest = false }: DirectReview = {}): Promise<Review> => {
    const draft = found(await store.drafts.find(draftId))
    if (draft.delivery_id !== null) throw new Refusal('TOO_LATE')
    const opened = await accounts.open(draft.connection_id)
    const content = contentSchema.parse(JSON.parse(draft.content))
    const safety = await thresholds()
    const list = named ?? (await recipientsOf(draft, store.drafts))
    const audience = audienceOf(draft, list)
    const input = lintInput(opened, audience, safety)
    const { stage } = input
    const leaving = { content, stage, at: input.now + input.holdSeconds * 1000, zone: ownZone() }
    const checks = [
      ...lintCredentials(opened),
      ...lintAudience(audience, opened.provider.descriptor),
      ...lintInvalid(list),
      ...lintRepeat(draft),
      ...lintVariables(content),
      ...opened.provider.lint(content, input),
      ...lintWords(content, await words(), opened.provider.descriptor),
      ...lintQuietHours(leaving, safety),
      ...lintVendorNight(leaving),
    ]
    if (audience === null || isBlocked(checks)) throw new Refusal('REVIEW_BLOCKED', { checks })
    // a script is shown no warnings, so nothing is looked at for it
    const attachment = named ? null : lintAttachment(content, opened.connection.base_url)
    const id = await freeze(core, { draft, opened, content, audience, by, isTest })
    const row = found(await store.deliveries.find(id))
    const duplicate = await findDuplicate(row, clock.now(), safety.duplicateMinutes)
    const growth = await findGrowth(row, safety)
    const all = [
      ...withAttachment(checks, await attachment),
      ...(isTest ? [] : lintVendorQuota(leaving, await sentToday(row))),
      ...lintDuplicate(duplicate),
      ...lintGrowth(growth),
      ...lintCorrection(draft, await saysTheSame(row)),
    ]
    return describeReview(row, opened, content, { checks: all, safety, duplicate, growth })
  }

  const saysTheSame = async ({ correction_of, content_hash }: DeliveryRow): Promise<boolean> =>
    correction_of !== null && (await store.deliveries.find(correction_of))?.content_hash === content_hash

  /** Begins to look at the attachment, while the rest of the review goes on; null where that is not possible. */
  const lintAttachment = (content: Content, ownAddress: string): Promise<Check | null> | null => {
    const url = attachmentOf(content)
    return url === null ? null : attachments.forReview(url, ownAddress).catch(() => null)
  }

  const lintInput = (
    { account, connection }: OpenAccount,
    audience: Audience | null,
    safety: SafetyThresholds,
  ): LintInput => {
    const holdSeconds = holdSecondsFor(audience === null || isMass(sizeOf(audience), safety), safety)
    return { account, stage: connection.stage, audience, now: clock.now(), holdSeconds }
  }

  async function describeReview(
    row: DeliveryRow,
    { provider, account }: OpenAccount,
    content: Content,
    { checks, safety, duplicate, growth }: Found,
  ): Promise<Review> {
    const first = found(await store.requests.first(row.id))
    const prepared = provider.prepare(frozenCall(first), account, { now: clock.now(), token: null })
    const mass = isMass(row.audience_size, safety)
    return {
      delivery: toDelivery(row, provider),
      content,
      mass,
      holdSeconds: holdSecondsFor(mass, safety),
      checks,
      duplicate: duplicate && duplicateData(duplicate),
      growth,
      lastReach: await reach.of(row),
      testFirst: await testFirst.of(row, safety),
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

  /** What is wrong with a reviewed message if it leaves at that moment. */
  const checksAt = async (row: DeliveryRow, dispatchAt: number): Promise<Check[]> => {
    const { provider, account } = await accounts.open(row.connection_id)
    const now = clock.now()
    const at = { now, holdSeconds: (dispatchAt - now) / 1000 }
    return provider.lint(contentSchema.parse(JSON.parse(row.content)), {
      account,
      stage: row.stage,
      audience: null,
      ...at,
    })
  }

  /** One review of a draft at a time: a later one replaces what an earlier one has frozen. */
  const reviewInTurn = (draftId: string, by: string, direct?: DirectReview): Promise<Review> =>
    inTurn(draftId, () => review(draftId, by, direct))

  return { draft: reviewInTurn, checksAt }
}

async function recipientsOf(
  { id, audience_kind: kind }: DraftRow,
  drafts: Repositories['drafts'],
): Promise<RecipientList> {
  return kind !== null && isListed(kind) ? inSteps(recipientSteps(kind, await drafts.audienceText(id))) : noRecipients()
}

function audienceOf(draft: DraftRow, list: RecipientList): Audience | null {
  const kind = draft.audience_kind
  if (kind === null) return null
  return isListed(kind) ? { kind, values: list.values } : { kind }
}
