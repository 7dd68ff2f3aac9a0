import type { Words } from '../words.ts'
import type { shell as zh } from '../zh-CN/shell.ts'

export const shell: Words<typeof zh> = {
  skip: 'Skip to content',
  nav: {
    label: 'Main navigation',
    compose: 'Compose',
    deliveries: 'Deliveries',
    statistics: 'Statistics',
    library: 'Library',
    tenants: 'Tenants',
    badges: 'Badges',
    devices: 'Devices & tags',
    targets: 'Targets',
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
  draftStays: 'The draft belongs to “{{from}}” and stays there. What you see now is for “{{to}}”.',
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
  storage: {
    full: {
      title: 'The disk is full; sending is paused',
      text: 'Nothing new is sent; what has left keeps its outcome. Make at least {{room}} of room on the disk of the data folder; sending then goes on by itself.',
    },
    'read-only': {
      title: 'The data folder cannot be written; sending is paused',
      text: 'Nothing new is sent. Check the permissions of the data folder, and whether its disk has become read-only. Sending goes on by itself once it can be written.',
    },
    failing: {
      title: 'The disk reports errors; sending is paused',
      text: 'Nothing new is sent. Check the disk of the data folder, or ask its administrator. Sending goes on by itself once it works.',
    },
    corrupted: {
      title: 'The database is damaged; sending has stopped',
      text: 'Nothing new is sent. Restore a backup under Settings, Data; where that fails, close Pushdeck and ask for support.',
      restore: 'Restore a backup',
    },
  },
  ended: {
    away: {
      title: 'The console does not answer',
      text: 'It may have ended, or was started again in another window. Go on in the new window; if there is none, start Pushdeck again. Nothing that you do in this window is carried out.',
    },
    replaced: {
      title: 'Pushdeck was restarted; use its new window',
      text: 'This window belongs to the start before and can no longer be used. Go on in the new window and close this one; if there is none, start Pushdeck once more.',
    },
  },
  kept: { title: 'What was typed here and is not saved yet; copy it and paste it in the new window:' },
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
    newTitle: 'Choose a passphrase',
    newText:
      'This machine has no usable key store. Choose a passphrase (8 characters or more) to protect access tokens; it is asked at every start.',
    passphrase: 'Passphrase',
    open: 'Unlock',
    set: 'Set passphrase',
    wrong: 'The passphrase is not right; try again.',
    mismatchTitle: 'The credentials cannot be opened',
    mismatch:
      'The credentials are protected in another way ({{protector}}); nothing was changed. Open Pushdeck as before on the original computer, export the connections there, and import them here in a new data folder.',
  },
  noToken: {
    title: 'Open this window from the console',
    text: 'The one-use link of this address was used or has expired. Go back to the open window of the console; if there is none, start Pushdeck again (npm start in a terminal), which opens a new one.',
  },
  crashed: {
    title: 'The page failed',
    text: 'What you typed is still there. Reload the page to go on; if it happens again, give the log to support.',
  },
  notFetched: {
    title: 'This page could not be loaded',
    text: 'The console may just have gone away or been updated. What you typed is still there; reload once the console is back.',
  },
  reload: 'Reload',
  connectionGone: {
    title: 'The connection in use was deleted; this is the practice connection now',
    text: 'Messages of the practice connection reach no user. Choose a connection in the title band before you push to users.',
    accept: 'Understood',
  },
}
