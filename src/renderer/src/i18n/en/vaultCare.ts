export const vaultCare = {
  change: 'Change passphrase',
  current: 'Present passphrase',
  lockNow: 'Lock now',
  lockHint:
    'Lock when you leave your desk: drafts are kept, pushes in their countdown become drafts again, runs pause, and schedules ask when their time comes. Enter the passphrase to go on.',
  noLock: 'Once a passphrase protects the credentials, you can lock Pushdeck at any time.',
  idle: 'Lock after so many minutes without use',
  idleHint:
    '5 to 480 minutes, 0 for never. Locking pauses runs; a schedule whose time comes meanwhile asks and is not sent by itself.',
  saveIdle: 'Save lock time',
  idleSaved: 'Lock time saved',
  toHost: {
    title: 'Back to automatic protection?',
    text: 'Starting will no longer ask for a passphrase, and locking will not be possible. Enter the present passphrase to confirm.',
    ok: 'Back to automatic protection',
  },
  lockedText:
    'A passphrase protects the access tokens on this machine. Enter it to see and send. Unfinished drafts are kept, and nothing is sent by itself.',
  unavailable:
    'The system’s key store protects the credentials and can’t be used now: it may be locked or not running. Nothing was changed. Log in to it or unlock it, then start Pushdeck again.',
  damaged: {
    'key-file':
      'The key file vault.key in the data folder is missing, can’t be read or is another one. Nothing was changed. Put the original vault.key back, then start Pushdeck again.',
    passphrase:
      'The key that opens the credentials is damaged or lost. Nothing was changed. Restore an earlier backup in the settings, under “Data”.',
    'safe-storage':
      'The system’s key store can’t open the key of the credentials: another account of the system, a new installation, or changed data. Nothing was changed. Log in with the original account, or restore an earlier backup in the settings, under “Data”.',
  },
}
