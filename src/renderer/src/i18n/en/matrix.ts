import type { Words } from '../words.ts'
import type { matrix as zh } from '../zh-CN/matrix.ts'

export const matrix: Words<typeof zh> = {
  heading: 'What each vendor really receives',
  text: 'Below each value stands where it comes from. A vendor’s own comes before Android’s; what is unset is not sent, and the phone decides.',
  cmd: 'A message for the app shows no notification; these values only reach the app.',
  field: 'Field',
  source: {
    message: 'Message',
    android: 'Android',
    vendor: 'Vendor',
    default: 'Default',
    unset: 'Unset',
  },
  odd_one: '{{n}} value differs from most vendors',
  odd_other: '{{n}} values differ from most vendors',
  alike: 'the same for all',
  unfit: 'does not fit the stage',
}
