import type { Words } from '../words.ts'
import type { errors as zh } from '../zh-CN/errors.ts'

export const errors: Words<typeof zh> = {
  OPERATOR_NEEDED: 'Enter an operator name first.',
  NOT_FOUND: 'This record is gone; it may have been deleted.',
  INVALID: 'A field is not right; see the note below it.',
  NAME_TAKEN: 'Another connection has this name; choose a different one.',
  CONNECTION_BUSY:
    'The connection has pushes or provider calls that have not ended; wait for them, or cancel or stop them first.',
  CHANGE_UNDER_WAY:
    'The same change is under way; it was not made again. See its outcome under “Recent changes” in a while.',
  STAGE_LOCKED: 'Production is locked. Unlock it in the title band, then send. Nothing was sent.',
  NOT_CONFIRMED: 'The confirmation is still missing: {{expected}}. Nothing was sent.',
  DUPLICATE:
    'The same content has just gone to some of these recipients. Nothing was sent. Confirm that it is to be sent all the same, and try again.',
  MUCH_LARGER:
    'The list is many times as long as last time. Nothing was sent. Check the list, confirm it, and send again.',
  TEST_FIRST:
    'Before a mass push, the same content has to be accepted for the test recipients of this connection. Nothing was sent. Send a test from the review.',
  REVIEW_BLOCKED: 'The message can’t be sent yet; settle what is listed. Nothing was sent.',
  DRAFT_CHANGED: 'This draft was changed in another window; nothing was overwritten.',
  CREDENTIALS_UNREADABLE:
    'The stored credentials of this connection cannot be read (another computer, or changed data). Enter them again under Connections. Nothing was sent.',
  REVIEW_OUTDATED: 'Content or connection changed after the review; review it again. Nothing was sent.',
  CLEARED: 'Its content was cleared after its retention and can’t be looked at or sent again. Nothing was sent.',
  TOO_LATE: 'Too late, the state has changed.',
  VAULT_LOCKED: 'The credentials are locked; unlock them first. Nothing was sent.',
  WRONG_PASSPHRASE: 'The passphrase is not right; try again.',
  TRY_LATER: 'The passphrase was wrong several times. Try again in {{seconds}} s.',
  PASSPHRASE_NEEDED:
    'Without a passphrase nothing could unlock them again. Choose one first in the settings, under “Credential protection”.',
  FILE_UNREADABLE: 'This file cannot be read. Check that it is still there and up to 64 MB, then choose it again.',
  TABLE_UNREADABLE: {
    'old-excel':
      'This is a file of an old Excel (.xls), or one with a password. Save it as .xlsx without a password, then choose that file.',
    'not-text': 'No text can be read from it. Save it in Excel as .xlsx or “CSV UTF-8”, then choose that file.',
    damaged: 'The file is not whole, or no Excel workbook. Open it in Excel, save it as .xlsx, then choose that file.',
    'too-large': 'The file is too large to be read. Keep only the column of recipients, or cut it into several files.',
    empty: 'The file is empty. If the list is on another sheet, move that sheet to the front and save.',
  },
  STORAGE_FAILED: {
    full: 'The disk is full; nothing was saved. Make room, then try again.',
    'read-only': 'The data folder is read-only; nothing was saved. Check its permissions, then try again.',
    corrupted: 'The database file is damaged; nothing was saved. Restore a backup under Settings, Data.',
    busy: 'The database is in use; nothing was saved. Try again in a moment.',
    other: 'The data could not be written; nothing was saved. Try again in a moment.',
  },
  DELIVERIES_OPEN: 'Deliveries are waiting or being sent. Cancel, pause or stop them, then restore.',
  BACKUP_RUNNING: 'A backup or a restore is under way; wait until it is done.',
  BACKUP_CANCELLED: 'The backup was cancelled; no file was left.',
  BACKUP_UNUSABLE: {
    damaged: 'This backup is damaged and cannot be restored. Nothing was changed; choose another one.',
    foreign: 'This file is no database of Pushdeck and cannot be restored. Nothing was changed.',
    newer: 'This backup was written by a newer version. Install that version, then restore. Nothing was changed.',
  },
  PROVIDER_FAILED: 'The provider gave no answer that can be used.',
  BAD_REQUEST: 'What was entered does not fit; nothing was saved.',
  file: {
    'too-large':
      'The file is too large: 2 GB at most for a resource, 64 MB for other files. The console did not take it and nothing was uploaded; choose a smaller one.',
    unreadable:
      'This file cannot be read: it may be a folder, or it was moved or changed after it was chosen. Nothing was uploaded; choose it again.',
    refused:
      'The console did not take this file; the disk may be full. Nothing was uploaded to the provider. Check that, then try again.',
  },
  lost: 'The connection to the console was lost and nothing was done. Your input is still here; try again once it is back.',
  lostMidway:
    'The connection to the console broke in the middle; it is not known whether this was done. Once it is back, check Deliveries or the Audit first; do not simply repeat it.',
  unexpected:
    'Something unexpected failed; it is not certain whether the action was completed. Check before you repeat it; if it happens again, give the log to support.',
}
