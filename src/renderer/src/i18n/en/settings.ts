import type { Words } from '../words.ts'
import type { settings as zh } from '../zh-CN/settings.ts'

export const settings: Words<typeof zh> = {
  title: 'Settings',
  operator: {
    heading: 'Operator',
    label: 'Current operator',
    hint: 'The name is kept with every push and every change.',
  },
  appearance: {
    heading: 'Appearance',
    language: 'Language',
    theme: 'Theme',
    themes: { system: 'Follow system', light: 'Light', dark: 'Dark' },
  },
  vault: {
    heading: 'Credential protection',
    protector: {
      'key-file':
        'Key file: a file in the data folder that only you may read. It protects a copied database, not against somebody who can read the whole folder.',
      passphrase: 'Passphrase: asked at every start. Without it the access tokens cannot be opened.',
      'safe-storage': 'The system’s key store: kept by the operating system, usable once you are logged in.',
    },
    usePassphrase: 'Protect with a passphrase',
    useHost: 'Back to automatic protection',
    passphrase: 'New passphrase',
    passphraseHint: '8 characters or more. If it is forgotten, the tokens of all connections have to be entered again.',
    repeat: 'Repeat passphrase',
    mismatch: 'The two passphrases differ.',
    tooShort: '8 characters or more.',
    done: 'Protection changed',
  },
  safety: {
    heading: 'Safety rules',
    massAbove: 'A mass push has more recipients than',
    massAboveHint:
      '“Everyone”, tags and audiences of unknown size are always mass. On production a mass push has to be confirmed in words.',
    massHoldSeconds: 'Hold before a mass push (seconds)',
    massHoldSecondsHint: 'It can be cancelled in that time and no request leaves. At least 5 seconds.',
    holdSeconds: 'Hold before other pushes (seconds)',
    holdSecondsHint: 'At least 5 seconds.',
    duplicateMinutes: 'Ask about repeats within (minutes)',
    duplicateMinutesHint: 'The same content to the same recipients within that time has to be confirmed.',
    largerTimes: 'Ask about lists longer than before by (times)',
    largerTimesHint:
      'Compared with the last push of the same title, else with the largest of the last five such lists. Nothing is asked up to 50 people.',
    quietFrom: 'Quiet hours begin at',
    quietFromHint: '0–23. A push in these hours is warned of, never blocked.',
    quietTo: 'Quiet hours end at',
    quietToHint: '0–23. The same hour for both means no warning.',
    save: 'Save the safety rules',
    done: 'Saved; they hold from the next review on',
  },
  network: {
    heading: 'Network',
    proxy: 'Proxy server',
    proxyHint:
      'Where the company’s network asks for one, such as http://10.0.0.8:8080; empty connects directly. Addresses of this machine never go through it.',
    certificates: 'Company certificates (PEM)',
    certificatesHint:
      'Where the company’s network inspects encrypted traffic, paste the root certificate that its administrator gives you. Certificates are always checked; that cannot be switched off.',
    save: 'Save network settings',
    done: 'Saved; requests are made this way from now on',
  },
  data: {
    heading: 'Data',
    hint: 'Backups hold drafts, deliveries, connections and the audit, without the key that opens the credentials. Of the automatic ones the latest few are kept, those made by hand for ever. They are in:',
    create: 'Back up now',
    created: 'Backup made',
    making: 'Backing up; you can go on working',
    empty: 'No backups yet.',
    list: 'Backups',
    columns: { time: 'Time', reason: 'Made', size: 'Size', version: 'Data version', restore: 'Restore' },
    reason: { 'on-demand': 'By hand', migration: 'Before an upgrade', 'before-restore': 'Before a restore' },
    restore: 'Restore…',
    restoreOf: 'Restore the backup of {{time}}',
    confirm: {
      title: 'Restore the backup of {{time}}?',
      checked: 'This backup has been checked and can be restored.',
      lost: 'Deliveries, drafts, settings and connections changed since then disappear from the console. The present data is kept as a backup first.',
      notSentAgain: 'Restoring sends nothing: pushes that had no outcome at the time of the backup become “unknown”.',
      mayBeSent: 'Messages sent since then may be drafts again. Ask the provider before you send them once more.',
      reconnect: 'The window disconnects for a few seconds and comes back by itself.',
      ok: 'Restore this backup',
    },
    restoring: 'Opening the restored data…',
    restored: 'Restored; this is the data of the backup',
  },
  about: { heading: 'About', version: 'Version {{version}}' },
}
