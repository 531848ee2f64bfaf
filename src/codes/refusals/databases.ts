/** Why a running database is not changed as the file asks. */
import type { Explanations } from '../explained.ts'

export const DATABASE_REFUSALS = {
  'database-missing': {
    means: 'AWS no longer has the database: somebody deleted it outside of this file.',
    advice:
      'Take it out of the file and deploy, then write it again, with `restoreFrom` if it has a snapshot.',
  },
  'another-database': {
    means:
      'A database or reader has the name of the one that the stack made, and is another one, as after a restore by hand.',
    advice:
      'Take it out of the file and deploy, then write it again with `restoreFrom` its final snapshot.',
  },
  'group-missing': {
    means:
      'AWS no longer has a parameter or subnet group of the stack: somebody moved the database out of it and deleted it.',
    advice: 'Make it again under its name, with the command that the message gives.',
  },
  'reader-missing': {
    means: 'AWS no longer has the reader: somebody deleted it outside of this file.',
    advice: 'Deploy `readReplica: false`, then put the reader back.',
  },
  'window-meets-running': {
    means:
      'A window of the file overlaps the other one, which AWS chose, kept or takes from a source, and AWS refuses that.',
    advice: 'Write one of the two that the message names, or both.',
  },
  'storage-cannot-shrink': {
    means: 'RDS never makes the storage of a database smaller.',
    advice: 'Write the size that the message names, or more.',
  },
  'storage-max-too-low': {
    means: 'RDS requires `storage.max` to be at least 10 % above the allocated storage.',
    advice: 'Write the maximum that the message names, or more.',
  },
  'storage-optimizing': {
    means: 'RDS is still optimizing the storage after its last change and accepts no other change.',
    advice: 'Leave the storage as it is and plan again in a few hours.',
  },
  'storage-full': {
    means: 'The storage of a database is full, and RDS takes no other change than a larger one.',
    advice: 'Deploy a larger `storage.size` alone, and the rest after it.',
  },
  'database-stopped': {
    means: 'Somebody has stopped the database, and RDS changes no instance that is stopped.',
    advice: 'Run the command that the message prints, and plan again.',
  },
  'database-key-inaccessible': {
    means: 'RDS cannot use the KMS key of the database, which is disabled or to be deleted.',
    advice: 'Enable the key, run the command that the message prints, and plan again.',
  },
  'database-failed': {
    means:
      'The database is in a state that does not end by itself and in which AWS changes nothing.',
    advice: 'Do what the message says; `docs/plan.md` lists every state.',
  },
  'database-being-deleted': {
    means: 'Somebody is deleting the database.',
    advice: 'Plan again when it is gone.',
  },
  'version-cannot-go-down': {
    means: 'An engine version cannot be downgraded in place.',
    advice: 'Write the running version, or restore a snapshot into a new stage.',
  },
  'version-not-offered': {
    means:
      'The region does not offer this engine version, or no upgrade to it from the running one.',
    advice: 'Write one of the versions that the message lists.',
  },
  'instance-not-offered': {
    means: 'The region does not offer this instance class for the engine version.',
    advice: 'Write another `instance`.',
  },
  'major-upgrade-not-allowed': {
    means:
      'The version change is a major upgrade, which cannot be undone, and the file does not allow it.',
    advice: 'Write `allowMajorUpgrade: true` next to `version`.',
  },
  'major-upgrade-in-window': {
    means: 'A major upgrade cannot wait for the maintenance window under CloudFormation.',
    advice: 'Write `apply: now` for this change.',
  },
  'username-cannot-change': {
    means: 'The master user of a database cannot be renamed.',
    advice: 'Write the user name that the message names.',
  },
  'database-name-cannot-change': {
    means: 'The initial database of an instance cannot be renamed.',
    advice: 'Write the database name that the message names.',
  },
  'engine-cannot-go-back': {
    means: 'ElastiCache cannot turn Valkey back into Redis OSS.',
    advice: 'Write the running `engine`.',
  },
  'has-read-replicas': {
    means: 'Read replicas elsewhere follow the database that would be deleted.',
    advice: 'Promote or delete these replicas first.',
  },
  'secret-would-be-regenerated': {
    means: 'The secret would get a new password that the database never learns of.',
    advice: 'Leave the key alone whose change causes this.',
  },
  'change-not-understood': {
    means: 'CloudFormation lists a change that is of no resource, which this version cannot judge.',
    advice: 'Update tinystacks, or look at the change set in the AWS console and deploy it there.',
  },
  'secret-to-be-deleted': {
    means:
      'Somebody has scheduled the deletion of a secret, so that CloudFormation cannot read the password of its database.',
    advice: 'Restore it with `tinystacks restore-secret`, and plan again.',
  },
  'secret-unreadable': {
    means: 'The secret of a database does not exist any more, and its password cannot be read.',
    advice:
      'Take a snapshot of the database, and restore it into another stage, which gets a secret of its own.',
  },
  'url-secret-gone': {
    means:
      'The secret with the URLs of a database does not exist any more, and the plan changes it.',
    advice:
      'Write `urls: false` and deploy, then `urls: true` and deploy: the secret is made anew, under another ARN. The database is not concerned.',
  },
  'unknown-database': {
    means:
      'The change set touches a resource that holds data and belongs to no database of the file.',
    advice: 'Find out who added it to the stack; it is not touched.',
  },
  'group-unread': {
    means:
      'How a Redis runs could not be read. AWS may send it all of the template with any change, and where somebody has changed its replicas or failover by hand, that fails and cannot be rolled back.',
    advice: 'Allow the action that the message names.',
  },
  'identity-unread': {
    means: 'Consent is tied to one particular database, and which one this is could not be read.',
    advice: 'Allow the action that the message names, and plan again.',
  },
  'identity-unknown': {
    means: 'Consent is tied to one particular database, and AWS does not say which one this is.',
    advice: 'Look at the database in the AWS console: the field that the message names is missing.',
  },
  'database-unread': {
    means: 'Whether a database still exists, and which one it is, could not be read.',
    advice: 'Allow the action that the message names, and run the command again.',
  },
  'no-instance-to-restart': {
    means: 'The database, or its reader, that should restart does not exist.',
    advice: 'Deploy the stage, or name a database that it has.',
  },
  'restart-not-available': {
    means:
      'RDS restarts an instance only while it serves: it is `available` or `storage-optimization`.',
    advice: 'Run the command again when the instance is available.',
  },
  'outside-maintenance-window': {
    means: '`--in-window` restarts a database only while its maintenance window is open.',
    advice: 'Run the command again at the time that the message names, or without `--in-window`.',
  },
  'replicas-unread': {
    means: 'Whether a database has read replicas elsewhere could not be read.',
    advice: 'Allow the action that the message names, and run the command again.',
  },
  'protection-cannot-be-lifted': {
    means:
      'A database is protected against deletion, and its stack accepts no update that would change that.',
    advice: 'Run the command that the message prints.',
  },
  'reader-promoted': {
    means:
      'The reader was promoted outside of this file and has rows of its own, so it is not touched.',
    advice: 'Save what it holds, and delete it by hand.',
  },
  'reader-protected': {
    means: 'The reader is protected against deletion, so CloudFormation would leave it behind.',
    advice: 'Run the command that the message prints.',
  },
  'reader-upgrade-in-window': {
    means:
      'A reader is upgraded before its primary, which the maintenance window does not guarantee.',
    advice: 'Write `apply: now` for this change.',
  },
  'reader-blocks-major-upgrade': {
    means: 'MySQL requires the reader to run the new major version before its primary.',
    advice: 'Deploy `readReplica: false`, upgrade, then put the reader back.',
  },
  'reader-removed-with-upgrade': {
    means: 'RDS upgrades no primary before its reader, and a removed reader is deleted last.',
    advice: 'Deploy `readReplica: false` first, and the new version after that.',
  },
  'kms-key-not-found': {
    means: 'The KMS key of the file does not exist in the region of the stage.',
    advice: 'Write the id, ARN or alias of a key that exists, or remove the line that names it.',
  },
  'kms-key-unusable': {
    means: 'The KMS key of the file is disabled, to be deleted or not ready.',
    advice: 'Enable it, or write another key.',
  },
  'kms-key-of-database-unusable': {
    means:
      'The KMS key of a running database is disabled or to be deleted, so that AWS cannot change the database.',
    advice: 'Run the command that the message names, and plan again.',
  },
  'kms-key-wrong-kind': {
    means: 'The KMS key of the file is not a symmetric key that encrypts and decrypts.',
    advice: 'Write a symmetric key.',
  },
  'kms-key-unread': {
    means: 'Whether the KMS key of the file can be used could not be read.',
    advice: 'Allow `kms:DescribeKey` on it.',
  },
} as const satisfies Explanations
