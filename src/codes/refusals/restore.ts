/** Why a new database is not restored as the file asks. */
import type { Explanations } from '../explained.ts'

export const RESTORE_REFUSALS = {
  'snapshot-not-found': {
    means: 'The snapshot does not exist in this region.',
    advice: 'Write the name or ARN of one that does.',
  },
  'backups-not-found': {
    means: 'Neither the source instance nor its automated backups exist in this region.',
    advice: 'Correct `restoreFrom.source`.',
  },
  'restore-source-unread': {
    means: 'The resource id of the source, which a point-in-time restore needs, could not be read.',
    advice: 'Allow the action that the message names.',
  },
  'restore-wrong-engine': {
    means: 'The snapshot or instance has another engine than the new database.',
    advice: 'Name a snapshot or instance of the same engine.',
  },
  'restore-source-unavailable': {
    means: 'The snapshot or instance cannot be restored in its present state.',
    advice: 'Plan again when it is available.',
  },
  'restore-time-too-late': {
    means: 'The point in time is later than the latest one that can be restored.',
    advice: 'Write the time that the message names, or an earlier one.',
  },
  'restore-changes-version': {
    means: 'A restore keeps the major version, and never goes down.',
    advice: 'Restore with the version that the message names, and upgrade afterwards.',
  },
  'restore-storage-too-small': {
    means:
      'The restored database has more storage than the file asks for, and storage never shrinks.',
    advice: 'Write the size that the message names, or more.',
  },
  'restore-changes-username': {
    means: 'A restored database keeps its master user.',
    advice: 'Write the user name that the message names, or remove `username`.',
  },
  'restore-not-encrypted': {
    means: 'The snapshot is not encrypted, so the restored database would not be either.',
    advice: 'Copy the snapshot with a KMS key, and name the copy.',
  },
  'restore-changes-key': {
    means: 'A restored database keeps the encryption key of its source.',
    advice: 'Remove `kmsKey`.',
  },
} as const satisfies Explanations
