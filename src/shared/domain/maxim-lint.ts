import type { MaximContent } from './maxim-content.ts'
import { lintActor } from './maxim-lint/actor.ts'
import { lintAttachment } from './maxim-lint/attachment.ts'
import { lintChannels } from './maxim-lint/channels.ts'
import type { MaximLintInput } from './maxim-lint/check.ts'
import { lintDisplay } from './maxim-lint/display.ts'
import { lintExtras } from './maxim-lint/extras.ts'
import { lintIntents } from './maxim-lint/intents.ts'
import { lintTexts } from './maxim-lint/texts.ts'
import type { Check } from './review.ts'

/**
 * What is wrong or doubtful about a MaxIM message before anybody sends it. Without `input`, while it is still typed,
 * the message is judged by itself alone.
 */
export function lintMaxim(content: MaximContent, input?: MaximLintInput): Check[] {
  const { message } = content
  return [
    ...lintTexts(content),
    ...lintAttachment(message),
    ...lintExtras(message),
    ...lintDisplay(message, input),
    ...lintIntents(message),
    ...lintChannels(content, input),
    ...lintActor(content, input),
  ]
}
