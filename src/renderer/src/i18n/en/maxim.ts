import type { Words } from '../words.ts'
import type { maxim as zh } from '../zh-CN/maxim.ts'

export const maxim: Words<typeof zh> = {
  fromAndroid: 'As Android: {{value}}',
  assumed: 'Default: {{value}}',
  neither: 'Not set, nor at Android',
  wrong_one: '{{n}} to change',
  wrong_other: '{{n}} to change',
  sequenceUnused: 'With the MaxIM channel alone this order has no effect; it is kept for another choice.',
  shownFor: 'Shown for {{time}}',
  intent: {
    needed: 'Required: a tap opens a certain page',
    help: 'Help me fill it in',
    helpFor: 'Help me fill it in: intent of {{name}}',
    title: 'Intent: {{name}}',
    text: 'A tap on the notification opens a page of the app. Its developers know package and page.',
    strange: 'What stands there now can’t be read and will be replaced:',
    parts: { packageName: 'Package', activity: 'Page', action: 'Action (optional)', data: 'Data address (optional)' },
    hints: {
      packageName: 'The app’s name on the phone',
      activity: 'The page’s class in full, or with a leading dot',
      action: 'Such as android.intent.action.VIEW',
      data: 'An address for the page, such as shop://order/1',
    },
    dataNotice: 'With an address it differs from the provider’s example, and the review will warn of that',
    extras: 'Parameters',
    extrasHint: 'Names and values that the page is handed',
    extra: {
      name: 'Name of parameter {{n}}',
      value: 'Value of parameter {{n}}',
      add: '+ Add a parameter',
      remove: 'Leave parameter {{n}} out',
    },
    extraShort: { name: 'Name', value: 'Value' },
    others: 'Kept as it is:',
    result: 'What is filled in',
    fill: 'Fill in',
  },
}
