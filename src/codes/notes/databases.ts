/** What to know of a database that changes. */
import type { Explanations } from '../explained.ts'

export const DATABASE_NOTES = {
  'version-kept': {
    means: 'The running engine version is newer than the file, or the file names none, and stays.',
    advice: 'Nothing; write the running version if you want the file to name it.',
  },
  'setting-kept': {
    means: 'The file no longer says a setting that AWS keeps when nobody names it.',
    advice: 'Nothing; write another value to change it.',
  },
  'left-by-hand': {
    means:
      'A setting was changed outside of the file. The plan does not change it, so that CloudFormation leaves it.',
    advice: 'Write what runs into the file to keep it, or set it back by hand.',
  },
  'put-back': {
    means:
      'A setting was changed outside of the file, and CloudFormation sends its own value with any change.',
    advice: 'Write what runs into the file to keep it.',
  },
  'windows-not-verified': {
    means:
      'A restored database gets one window of the file, and AWS does not tell the other one, which it takes over.',
    advice: 'Write both windows.',
  },
  'storage-kept': {
    means: 'The storage has grown automatically beyond the size in the file, and stays.',
    advice: 'Nothing; write the size if you want the file to name it.',
  },
  'storage-near-maximum': {
    means: 'The storage has almost reached `storage.max`, so it cannot grow any further.',
    advice: 'Write the maximum that the message names, or more.',
  },
  'storage-rounded-up': {
    means: 'RDS grows storage by at least 10 %, so it will be larger than the file says.',
    advice: 'Nothing; write the size that the message names if you want the file to match.',
  },
  'storage-cooldown': {
    means:
      'A change of storage ends when RDS has optimized it, in minutes to more than a day; RDS takes no other until then.',
    advice: 'Make all storage changes in one deploy; run it again if the job ends before.',
  },
  'database-busy': {
    means: 'AWS does something with the database that ends by itself, and changes it after that.',
    advice: 'Nothing; the deploy will wait, for an hour at the most.',
  },
  'database-status-unknown': {
    means: 'AWS shows the database in a state that this version of tinystacks does not know.',
    advice: 'Look at the database in the AWS console; deploy when it is available.',
  },
  'version-offer-unread': {
    means: 'Whether the region offers the version or instance could not be read.',
    advice: 'Allow the action that the message names; AWS refuses the update if it does not.',
  },
  'instance-offer-unknown': {
    means: 'ElastiCache has no call that says whether the region offers a node type.',
    advice: 'Check the node type; AWS refuses the update if it is not offered.',
  },
  'extended-support': {
    means: 'The engine version is past its standard support, and RDS charges for Extended Support.',
    advice: 'Plan a major upgrade.',
  },
  'extended-support-soon': {
    means: 'The standard support of the engine version ends soon; RDS charges for it from then on.',
    advice: 'Plan a major upgrade.',
  },
  'new-parameter-group': {
    means: 'A major upgrade moves the database to a parameter group of the new version.',
    advice: 'Check the defaults of the new version.',
  },
  'tls-required': {
    means: 'PostgreSQL 15 and later refuse clients without TLS unless `rds.force_ssl` is 0.',
    advice: 'Make sure that every client connects with TLS.',
  },
  'snapshot-before-upgrade': {
    means: 'RDS takes a snapshot before a major upgrade; the upgrade cannot be undone.',
    advice: 'Restore that snapshot into a new database to go back.',
  },
  'no-snapshot-before-upgrade': {
    means: 'RDS takes no snapshot before the major upgrade, because backups are off.',
    advice: 'Deploy `backupDays: 1` first.',
  },
  'maintenance-pending': {
    means: 'RDS has maintenance queued for the database, which this update may start.',
    advice: 'Expect it in the next maintenance window.',
  },
  'maintenance-unread': {
    means: 'Whether RDS has maintenance queued could not be read.',
    advice: 'Allow the action that the message names.',
  },
  'reader-promoted-outside': {
    means:
      'The reader was promoted outside of this file: it has rows of its own and gets nothing new.',
    advice: 'Save what it holds; applications that read there see old data.',
  },
  'reader-deleted-outside': {
    means: 'The reader was deleted outside of this file.',
    advice: 'Deploy `readReplica: false`, then put the reader back.',
  },
  'snapshot-first': {
    means: 'A snapshot will be taken before anything changes.',
    advice: 'Nothing; the deploy stops if it cannot be taken.',
  },
  'nothing-to-snapshot': {
    means: 'The database was deleted outside of this file, so no snapshot of it can be taken.',
    advice: 'Look for an earlier snapshot if you need its rows.',
  },
  'already-gone': {
    means: 'The database leaves the stage and was deleted outside of this file before.',
    advice: 'Nothing, or write it again with the snapshot that the message names.',
  },
  'how-to-restore': {
    means: 'How to restore a database that will be deleted from its final snapshot.',
    advice: 'Keep the message.',
  },
  'restore-ignored': {
    means: '`restoreFrom` is read only when a database is created, and this one exists.',
    advice: 'Remove `restoreFrom`, or remove the database, deploy, and add it again.',
  },
  'kms-key-not-enabled': {
    means: 'The KMS key of a database that runs is disabled or to be deleted.',
    advice: 'Enable it at once: without its key a database stops, and its rows cannot be read.',
  },
  'secrets-key-not-enabled': {
    means: 'The KMS key of the secrets is disabled or to be deleted.',
    advice: 'Enable it at once: without it no application can read its secrets.',
  },
  'secrets-key-set': {
    means: 'The secrets will be encrypted with another KMS key than now.',
    advice:
      'Allow `kms:Decrypt` on it to the execution role of the application before the deploy, as the printed policy statement has it after.',
  },
  'secrets-key-of-aws': {
    means: 'The secrets will be encrypted with a key that AWS manages.',
    advice: 'Keep the key that they have now: earlier versions of them are encrypted with it.',
  },
  'secret-copies-without-key': {
    means:
      "A copy of a secret in another region has AWS's own key of that region, whatever `secretsKmsKey` says.",
    advice: 'Nothing.',
  },
  'parameters-not-verified': {
    means: 'Whether AWS takes the parameters of a new database could not be read.',
    advice: 'Allow the action that the message names; a deploy may fail half-way otherwise.',
  },
  'applications-move': {
    means:
      'The applications move from an existing database to another one, and the rows do not come along.',
    advice: 'Take the way that the message names to keep the rows, before you consent.',
  },
} as const satisfies Explanations
