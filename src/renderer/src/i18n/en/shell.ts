import type { Words } from '../words.ts'
import type { shell as zh } from '../zh-CN/shell.ts'

export const shell: Words<typeof zh> = {
  skip: 'Skip to content',
  nav: {
    label: 'Main navigation',
    compose: 'Compose',
    deliveries: 'Deliveries',
    statistics: 'Statistics',
    connections: 'Connections',
    audit: 'Audit',
    settings: 'Settings',
  },
  stage: {
    practice: 'Practice',
    test: 'Test',
    production: 'Production',
  },
  switchConnection: 'Switch connection',
  noConnection: 'No connection',
  manageConnections: 'Manage connections',
  switchOperator: 'Switch operator',
  otherOperator: 'Another name',
  newWindow: 'New window',
  lock: {
    locked: 'Locked; unlock it before sending',
    unlock: 'Unlock production',
    lock: 'Lock',
    opened: 'Unlocked; locks itself after {{minutes}} min without use',
    title: 'Unlock production?',
    text: 'Once unlocked, messages from “{{connection}}” reach real users. It locks itself after 30 minutes without use.',
  },
  lost: 'The connection to the console was lost; trying again. Nothing that you typed is lost.',
  operator: {
    title: 'Welcome to Pushdeck',
    text: 'Please enter your name. It is kept with every push and every change, so that colleagues can follow them.',
    label: 'Your name',
    placeholder: 'For example: Robin Lee',
    start: 'Start',
    practice:
      'The first start stays in practice: messages only go to a simulated provider on this machine. Try things out.',
  },
  vault: {
    lockedTitle: 'The credentials are locked',
    lockedText: 'A passphrase protects the access tokens on this machine. Enter it before you send.',
    newTitle: 'Choose a passphrase',
    newText:
      'This machine has no usable key store. Choose a passphrase (8 characters or more) to protect access tokens; it is asked at every start.',
    passphrase: 'Passphrase',
    open: 'Unlock',
    set: 'Set passphrase',
    wrong: 'The passphrase is not right; try again.',
    mismatchTitle: 'The credentials cannot be opened',
    mismatch:
      'The credentials are protected in another way ({{protector}}); nothing was changed. Open the console as before, or enter the tokens again under Connections.',
    damaged:
      'The key that protects the credentials is missing or damaged; nothing was changed. Restore the file vault.key of the data folder from a backup.',
  },
  noToken: {
    title: 'Open this window from the console',
    text: 'The one-use link of this address was used or has expired. Run npm start in the terminal again; it opens a new window.',
  },
  crashed: {
    title: 'The page failed',
    text: 'Every draft that you typed is saved. Reload the page to go on.',
    reload: 'Reload',
  },
}
