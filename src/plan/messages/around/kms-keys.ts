import type { DatabaseKind } from '../../../engines/table.ts'
import type { KeyFacts } from '../../../facts/external.ts'
import { note, refusal, warning } from '../coded.ts'
import { DATABASE_NAME, NOT_VERIFIED } from '../plan.ts'

/** What to do with a key, by the state that KMS gives for it. */
const REMEDY: Readonly<Record<string, string>> = {
  Disabled: 'enable it',
  PendingDeletion: 'cancel its deletion and enable it',
  PendingReplicaDeletion: 'cancel its deletion and enable it',
  PendingImport: 'import its key material',
  Unavailable: 'connect its key store',
}

/** The same as commands, where there are some. */
function commandsFor({ state, arn }: KeyFacts, region: string): string {
  const run = (verb: string): string => `aws kms ${verb} --key-id ${arn} --region ${region}`
  if (state === 'Disabled') return run('enable-key')
  return state === 'PendingDeletion'
    ? `${run('cancel-key-deletion')} and ${run('enable-key')}`
    : (REMEDY[state] ?? 'wait until it is Enabled')
}

/** The line of the file that names a key, and what is encrypted with it. */
export type KeyUse = { readonly property: string; readonly what: string }

export const DATABASE_KEY: KeyUse = { property: 'kmsKey', what: 'databases' }
export const SECRETS_KEY: KeyUse = { property: 'secretsKmsKey', what: 'secrets' }

/** What is said of the KMS keys that the file names. */
export const kmsKeyMessages = {
  notFound: (key: string, { property }: KeyUse) =>
    refusal(
      'kms-key-not-found',
      `there is no KMS key ${key} in this region; write one that exists, or remove ${property}`,
    ),
  unread: (key: string, action: string, why: string) =>
    refusal(
      'kms-key-unread',
      `whether the KMS key ${key} can be used is ${NOT_VERIFIED} (${action} ${why}), and nothing is encrypted with a key unread; allow ${action} on it`,
    ),
  wrongKind: (key: string, { usage, spec }: KeyFacts, { what }: KeyUse) =>
    refusal(
      'kms-key-wrong-kind',
      `the KMS key ${key} is for ${usage} (${spec}), and ${what} need a symmetric key for ENCRYPT_DECRYPT; write another key`,
    ),
  unusable: (key: string, state: string) =>
    refusal(
      'kms-key-unusable',
      `the KMS key ${key} is ${state}; ${REMEDY[state] ?? 'wait until it is Enabled'}, or write another key`,
    ),
  unusableForChange: (key: string, database: DatabaseKind, facts: KeyFacts, region: string) =>
    refusal(
      'kms-key-of-database-unusable',
      `the KMS key ${key} of ${DATABASE_NAME[database]} is ${facts.state}: AWS cannot change it, and an update would get stuck; ${commandsFor(facts, region)}, and plan again`,
    ),
  unusableNow: (key: string, database: DatabaseKind, state: string) =>
    warning(
      'kms-key-not-enabled',
      `the KMS key ${key} of ${DATABASE_NAME[database]} is ${state}: AWS stops a database whose key it cannot use, and without the key its rows are lost; ${REMEDY[state] ?? 'wait until it is Enabled'}`,
    ),
  secretsUnusableNow: (key: string, state: string) =>
    warning(
      'secrets-key-not-enabled',
      `the KMS key ${key} of the secrets is ${state}: no application can read them; ${REMEDY[state] ?? 'wait until it is Enabled'}`,
    ),
  secretsKey: (key: string, arn: string) =>
    warning(
      'secrets-key-set',
      `the secrets will be encrypted with the KMS key ${key}: the execution role of the application will need kms:Decrypt on ${arn} to read them, so allow it first`,
    ),
  secretsKeyOfAws: (key: string) =>
    note(
      'secrets-key-of-aws',
      `the secrets will be encrypted with ${key}, a key of AWS's that applications need no permission for`,
    ),
  copiesWithoutKey: (regions: string) =>
    note(
      'secret-copies-without-key',
      `the copies of secrets in ${regions} will be encrypted with aws/secretsmanager there, since secretsKmsKey is a key of this region`,
    ),
}
