import type { MaximContent } from '#shared/domain/maxim-content.ts'
import { placesOfMissingIntents } from '#shared/domain/maxim-lint/intents.ts'
import { lintMaxim } from '#shared/domain/maxim-lint.ts'
import type { Check } from '#shared/domain/review.ts'
import type { Text } from '#shared/domain/text.ts'
import { fieldOf } from '../blocking-checks.ts'

/** Wrong as it stands. Whatever is only missing waits for the review. */
const whileTyped = new Set(['attachment-address', 'picture-suffix', 'badge', 'ext', 'display-order'])

/** The fields that a check is about, by the ids of their inputs. */
export function placesOf(code: string, { message }: MaximContent): string[] {
  if (code === 'intent-missing') return placesOfMissingIntents(message).map((platform) => `message.${platform}.intent`)
  const place = fieldOf[code]
  return place === undefined ? [] : [place]
}

/** What is wrong with single fields, by the id of their input: what a review has refused, and what is typed wrong. */
export function faultsOf(content: MaximContent, refused: readonly Check[]): Readonly<Record<string, Text>> {
  const typed = lintMaxim(content).filter(({ level, code }) => level === 'block' && whileTyped.has(code))
  return Object.fromEntries(
    [...refused, ...typed]
      .filter(({ level }) => level === 'block')
      .flatMap(({ code, text }) => placesOf(code, content).map((place) => [place, text])),
  )
}
