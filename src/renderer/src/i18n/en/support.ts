import type { Words } from '../words.ts'
import type { support as zh } from '../zh-CN/support.ts'

export const support: Words<typeof zh> = {
  heading: 'Support bundle',
  text: 'A file for whoever helps you to find out what is wrong: the latest log, versions, settings, counts of records, and how each connection has done of late. It holds no key, no passphrase, no recipients and no messages, and of addresses only the host’s name. Open it in a text editor first if you like.',
  save: 'Export support bundle',
}
