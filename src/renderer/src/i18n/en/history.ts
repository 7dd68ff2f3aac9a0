import type { Words } from '../words.ts'
import type { history as zh } from '../zh-CN/history.ts'

export const history: Words<typeof zh> = {
  search: 'Search titles, texts, provider ids',
  recipient: 'A recipient’s id, alias or token',
  filters: 'More filters',
  filtersSet: 'More filters · {{n}}',
  clear: 'Clear all filters',
  any: 'Any',
  nothing: {
    title: 'Nothing matches',
    text: 'Try a shorter word, or take a condition or two away. Text is looked for as it stands; case and width don’t matter.',
    recipient:
      'No record on this machine names this recipient. Check that the id is complete; what went to all or to tags names nobody and is not listed here.',
  },
  fields: {
    outcome: 'Outcome',
    connectionId: 'Connection',
    provider: 'Provider',
    stage: 'Stage',
    operator: 'Operator',
    kind: 'Kind of message',
    from: 'From',
    to: 'To (inclusive)',
  },
  kinds: {
    text: 'MaxIM text',
    image: 'MaxIM image',
    cmd: 'MaxIM silent command',
    card_msg: 'supLink card',
    text_msg: 'supLink text',
    image_msg: 'supLink image',
    video_msg: 'supLink video',
    voice_msg: 'supLink voice',
    file_msg: 'supLink file',
    'android-notification': 'Baidu Android notification',
    'android-message': 'Baidu Android message',
    ios: 'Baidu iOS',
    event: 'Forwarded event',
  },
}
