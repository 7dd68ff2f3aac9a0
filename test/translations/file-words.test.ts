import { expect, test } from 'vitest'
import { deliveryActionWords } from '#shared/domain/delivery-action-words.ts'
import { audienceWords, stageWords, stateWords, summaryWords } from '#shared/domain/delivery-words.ts'
import { en } from '../../src/renderer/src/i18n/en/index.ts'
import { zh } from '../../src/renderer/src/i18n/zh-CN/index.ts'

const onScreen = (chinese: Record<string, string>, english: Record<string, string>) =>
  Object.fromEntries(Object.entries(chinese).map(([key, text]) => [key, { zh: text, en: english[key] }]))

// Would catch: a word that was changed on the screens and reads otherwise in an exported file.
test('states, outcomes, stages and audiences are called the same in files and on the screens', () => {
  const { draft: _, asks: _asks, ...states } = onScreen(zh.common.state, en.common.state)
  expect(stateWords).toEqual(states)
  expect(summaryWords).toEqual(onScreen(zh.common.outcome, en.common.outcome))
  expect(stageWords).toEqual(onScreen(zh.shell.stage, en.shell.stage))
  expect(audienceWords).toEqual(onScreen(zh.common.audience, en.common.audience))
})

test('so are the lines of a timeline', () => {
  const inFiles = Object.entries(deliveryActionWords).map(([action, words]) => [action.replace('.', '_'), words])
  expect(Object.fromEntries(inFiles)).toEqual(
    onScreen(
      { ...zh.deliveries.actions, exports_run: zh.audit.actions.exports_run },
      { ...en.deliveries.actions, exports_run: en.audit.actions.exports_run },
    ),
  )
})
