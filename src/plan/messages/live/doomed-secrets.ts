/** What is said of secrets that are to be deleted, or are gone. */
import { byFamily, type DatabaseKind } from '../../../engines/table.ts'
import type { SecretFacts } from '../../../facts/secrets.ts'
import { refusal } from '../coded.ts'
import { DATABASE_NAME } from '../plan.ts'
import { deletionTime, restoreSecretCommand } from './restore-secret.ts'

/** A database whose secret it is. */
export type Owner = {
  readonly database: DatabaseKind
  readonly stage: string
  readonly region: string
  /** Of the instance or replication group. */
  readonly identifier: string
}

function snapshotCommand({ database, identifier, region }: Owner): string {
  return byFamily(database, {
    sql: () =>
      `aws rds create-db-snapshot --db-instance-identifier ${identifier} --db-snapshot-identifier ${identifier}-saved --region ${region}`,
    cache: () =>
      `aws elasticache create-snapshot --replication-group-id ${identifier} --snapshot-name ${identifier}-saved --region ${region}`,
  })
}

export const doomedSecretMessages = {
  planned: ({ database, stage }: Owner, secret: SecretFacts, now: Date) =>
    refusal(
      'secret-to-be-deleted',
      `the secret ${secret.name} of ${DATABASE_NAME[database]} is scheduled for deletion ${deletionTime(secret, now)}; until it is restored, CloudFormation cannot read its password, and an update would fail: ${restoreSecretCommand(stage, database)}`,
    ),
  urlsGone: ({ database }: Owner, secret: string) =>
    refusal(
      'url-secret-gone',
      `the secret ${secret} with the URLs of ${DATABASE_NAME[database]} does not exist any more, and CloudFormation cannot change it; write urls: false, deploy, and write urls: true again: that makes it anew`,
    ),
  gone: (owner: Owner, secret: string) =>
    refusal(
      'secret-unreadable',
      `the secret ${secret} of ${DATABASE_NAME[owner.database]} does not exist any more, and nobody can read its password, which CloudFormation needs for every change of it; take a snapshot, ${snapshotCommand(owner)}, and restore it into a database of another stage, restoreFrom: { snapshot: ${owner.identifier}-saved }, which gets a secret of its own`,
    ),
}
