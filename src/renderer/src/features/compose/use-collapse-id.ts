import type { AudienceDraft } from '#shared/domain/audience.ts'
import { isListed } from '#shared/domain/audience.ts'
import {
  collapseIdFor,
  collapseIdIn,
  isFilledCollapseId,
  keepCollapseId,
  withCollapseId,
} from '#shared/domain/maxim-collapse.ts'
import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { defaultThresholds } from '#shared/domain/risk.ts'
import { useSettings } from '../../bridge/queries.ts'
import type { DraftBody } from './draft-body.ts'
import { namesMoreThan } from './names-more-than.ts'

/** What the operator is told of a MaxIM message's collapse id, and the message as it is after a press. */
export type CollapseState =
  | { kind: 'filled' | 'removed'; id: string; other: MaximContent }
  | { kind: 'replaces'; id: string }
  | { kind: 'adds' }

type Body = Pick<DraftBody, 'content' | 'audience'>

/** Fills in what lets a correction take the place of a MaxIM message for many on iPhones, as long as the operator lets it. */
export function useCollapseId(isCorrection: boolean | null) {
  const { massAbove } = useSettings().data?.safety ?? defaultThresholds
  const isMass = ({ kind, text }: AudienceDraft): boolean => {
    if (kind === null) return false
    if (kind === 'tag') return namesMoreThan(text, 0)
    return isListed(kind) ? namesMoreThan(text, massAbove) : true
  }
  return {
    /** A change with what follows from it. A correction keeps what it was begun with: it is to replace that one. */
    keep: (before: Body, change: Partial<Body> = {}): Partial<Body> & Pick<Body, 'content'> => {
      const next = { content: before.content, ...change }
      const { content } = next
      if (isCorrection !== false || content.provider !== 'maxim' || before.content.provider !== 'maxim') return next
      const audience = change.audience ?? before.audience
      return { ...next, content: keepCollapseId(before.content, content, isMass(audience)) }
    },
    stateOf: ({ content, audience }: Body): CollapseState | null => {
      if (content.provider !== 'maxim' || content.message.type === 'cmd') return null
      const id = collapseIdIn(content)
      if (isCorrection) return id ? { kind: 'replaces', id } : { kind: 'adds' }
      if (!isMass(audience)) return null
      if (isFilledCollapseId(id)) return { kind: 'filled', id: id ?? '', other: withCollapseId(content, '') }
      const wanted = collapseIdFor(content)
      return id === '' ? { kind: 'removed', id: wanted, other: withCollapseId(content, wanted) } : null
    },
  }
}
