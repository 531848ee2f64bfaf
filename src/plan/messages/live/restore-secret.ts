/** What is said of `restore-secret`, and of a secret whose deletion is planned. */
import { DATABASES, type DatabaseKind } from '../../../engines/table.ts'
import type { SecretFacts } from '../../../facts/secrets.ts'
import { count } from '../../../text/phrases.ts'

const DAY = 86_400_000

/** The command that restores the secrets of a database. */
export function restoreSecretCommand(stage: string, database: DatabaseKind): string {
  return `\`tinystacks restore-secret --stage ${stage} ${database}\``
}

/** `after 2026-12-06 (7 days left)`; a day that has begun counts. */
export function deletionTime({ deletion }: SecretFacts, now: Date): string {
  const at = deletion?.at ?? null
  if (at === null) return 'at a time that could not be read'
  const days = Math.max(0, Math.ceil((Date.parse(at) - now.getTime()) / DAY))
  return `after ${at.slice(0, 10)} (${count(days, 'day')} left)`
}

export const restoreSecretMessages = {
  oneStage: '`restore-secret` takes one stage',
  oneDatabase: `\`restore-secret\` takes one database: ${DATABASES.join(', ')}`,
  notDeployed: (stage: string) => `the stage ${stage} is not deployed`,
  noSecret: (name: string) => `the stack has no secret of its own for ${name}`,
  noSecretHint:
    'an existing database brings its secret along, and a replica has that of its primary',
  nothing: (name: string) =>
    `${name}: no secret of it is scheduled for deletion. Nothing was done.`,
  planned: (name: string, secret: SecretFacts, now: Date) =>
    `${name}: the secret ${secret.name} is scheduled for deletion ${deletionTime(secret, now)}; it will be restored, with the password that it has`,
  question: (name: string) => `Restore the secret of ${name}? [y/N] `,
  declined: (name: string) => `the secret of ${name} was not restored: you answered no`,
  nothingDone: 'Nothing was done.',
  restored: (name: string, secret: string) =>
    `${name}: the secret ${secret} was restored, and AWS shows that it stays`,
  notProven: {
    gone: (name: string, secret: string) =>
      `${name}: AWS restored the secret ${secret}, and it does not exist any more`,
    unread: (name: string, secret: string) =>
      `${name}: AWS restored the secret ${secret}; that it stays is not verified, since it could not be read again`,
    'still planned': (name: string, secret: string) =>
      `${name}: AWS restored the secret ${secret}, and still shows its deletion as planned; run the command again`,
  },
  gone: (name: string, secret: string) =>
    `${name}: the secret ${secret} does not exist any more, and nothing restores it`,
  unread: (action: string, why: string) =>
    `whether the secret is scheduled for deletion could not be read (${action} ${why})`,
}
