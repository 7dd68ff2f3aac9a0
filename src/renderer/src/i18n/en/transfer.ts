import type { Words } from '../words.ts'
import type { transfer as zh } from '../zh-CN/transfer.ts'

export const transfer: Words<typeof zh> = {
  take: 'Copy what has a counterpart (not the audience)',
  nothing: 'Nothing in a message of “{{from}}” has a counterpart in “{{to}}”; it has to be written anew.',
  takenTitle: 'Copied from the draft of “{{from}}”: {{fields}}. The audience was not copied; choose it anew.',
  takenAll: 'All that was filled in has been copied.',
  leftTitle_one:
    'Left behind, {{n}} field: this kind of message of “{{to}}” has none for it, or it does not fit as it is. The original is as it was.',
  leftTitle_other:
    'Left behind, {{n}} fields: this kind of message of “{{to}}” has none for them, or they do not fit as they are. The original is as it was.',
  elsewhere: 'Write again for another connection',
  elsewhereTitle: 'For which connection?',
  elsewhereText:
    'Begins a new draft: what has a counterpart is copied, the audience is not. A connection of the same provider gets all of it.',
}
