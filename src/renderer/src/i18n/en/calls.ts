import type { Words } from '../words.ts'
import type { calls as zh } from '../zh-CN/calls.ts'

export const calls: Words<typeof zh> = {
  title: 'Functions',
  kind: { query: 'Queries (change nothing)', change: 'Changes (alter something at the provider)' },
  preview: 'The request that will leave',
  previewNote:
    'What stands in angle brackets is filled in when it leaves; credentials and signatures are not shown. Of several batches this is the first.',
  missing: {
    title: 'There is no such function',
    text: 'The address may be incomplete, or this provider does not offer it.',
  },
  ask: 'Ask',
  do: 'Do it',
  busy: 'Waiting for the provider; please keep this window open…',
  cancel: 'Stop waiting',
  where: 'It acts through “{{connection}}”: {{stage}}',
  typeAgain: 'Type once more: {{label}}',
  typeAgainHint: 'This cannot be undone. Type the same value once more to confirm.',
  unlockFirst: 'Production is locked; unlock it before making this change.',
  recent: {
    title: 'Recent changes',
    time: 'Time',
    operator: 'Operator',
    what: 'Change',
    outcome: 'Outcome',
    explanation: 'Explanation',
    underWay: 'Under way',
    file: '{{name}} ({{bytes}} bytes)',
    list: '{{some}}… ({{n}} in all)',
  },
  answer: 'Result',
  copyTable: 'Copy the table',
  notCopied: 'It could not be copied; please select it by hand.',
  noRows: 'No records',
  lost: {
    title: 'The link to the console broke while waiting for the answer',
    query: 'No answer came. A query changes nothing; ask again once the link is back.',
    change:
      'Whether the provider did it is not known. Once the link is back, see “Recent changes” below; pressing “Do it” again with nothing altered only tells what became of this one, it is not done twice. What you typed is still here.',
  },
}
