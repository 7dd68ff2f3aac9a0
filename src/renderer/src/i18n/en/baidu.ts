import type { Words } from '../words.ts'
import type { baidu as zh } from '../zh-CN/baidu.ts'

export const baidu: Words<typeof zh> = {
  shape: 'Form of the message',
  shapes: {
    'android-notification': 'Android notification',
    'android-message': 'Android message',
    ios: 'iOS',
  },
  shapeHint: {
    'android-notification': 'The system shows it among the notifications.',
    'android-message': 'A message is handed to the app: unless the app shows it, nothing is seen.',
    ios: 'The system shows it among the notifications.',
  },
  otherPlatform:
    'This connection’s platform is {{platform}}, which takes no such message. Choose another form, or another connection.',
  more: {
    'android-notification': 'Attention, style and extra fields',
    ios: 'Sound, badge, group and the app’s own keys',
  },
  schedules: {
    heading: 'Two ways to send later, of which one is enough:',
    hereName: 'By this console',
    here: 'choose “Send later” at the review. The request leaves only then, so the console has to run and the computer must not sleep; for any audience, and it can be cancelled until it leaves.',
    thereName: 'By the provider',
    there:
      'enter the time below. The request leaves right after the review and Baidu pushes at that time, whether the console runs or not; it is cancelled under timers. An app has about 10.',
    bothName: 'Both',
    both: 'the console hands the request over at its time, and Baidu waits until the provider’s. That has to be more than a minute later, or the send is refused.',
  },
}
