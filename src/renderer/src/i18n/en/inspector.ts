import type { Words } from '../words.ts'
import type { inspector as zh } from '../zh-CN/inspector.ts'

export const inspector: Words<typeof zh> = {
  title: 'Signature and request',
  canonical: 'Canonical string (the text that is signed)',
  legend: '↵ stands for a line feed (\\n).',
  shortened: 'The middle is left out here; the whole is copied.',
  sent: 'Where credentials and signature go',
  in: { header: 'Header', body: 'Body parameter' },
  clock: {
    time: 'Time of the signature, by the provider’s clock: {{time}}.',
    atSending: 'known at sending',
    unrecorded: 'not recorded',
    none: 'The clock was not corrected.',
    ahead: 'Clock correction: the provider is {{n}} s ahead of this computer.',
    behind: 'Clock correction: the provider is {{n}} s behind this computer.',
  },
  copyCanonical: 'Copy canonical string',
  copyCurl: 'Copy as curl',
  copyFailed: 'The clipboard could not be written; select the text above and copy it',
  curlHint:
    'For bash or zsh. Credentials and signatures are <…> placeholders; once they are filled in, running the command really sends, without this console’s review and without a record.',
  compare: 'Compare: paste the provider’s canonical string',
  compareHint: 'It stays on this screen and is neither kept nor sent.',
  compareKeyHint:
    'It stays on this screen and is neither kept nor sent. Leave out the key at the end, or write the placeholder.',
  same: 'Exactly the canonical string shown here',
  first: 'The first difference is on line {{line}}, character {{column}}: here {{ours}}, pasted {{theirs}}.',
  character: { end: 'the end of the text', lineEnd: 'a line feed', unseen: 'an invisible character ({{code}})' },
  unescaped: 'The pasted text has no line ends; its \\n were read as such.',
  keyIgnored: 'The key at the end was not compared.',
  both: 'same',
  ours: 'here',
  theirs: 'pasted',
  noLine: '(no such line)',
  moreLines: 'Only the first {{n}} lines are shown.',
}
