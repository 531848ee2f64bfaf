/** A deployed stage that was looked at, and what a plan says of that. */
import type { LiveFacts } from '../../../../src/facts/databases.ts'
import type { Fact } from '../../../../src/facts/fact.ts'
import type { SecretFacts } from '../../../../src/facts/secrets.ts'
import { seenNotes } from '../../../../src/plan/notes/seen/seen-notes.ts'
import { planInput, read, sqlFacts, type Given } from '../../../builders/plan.ts'
import { aDeployed, aPostgres, aRedis, aStage } from '../../../builders/stage.ts'

/** Its Postgres and Redis are deployed as the file says. */
export const stage = aStage({
  protected: false,
  databases: { postgres: aPostgres(), redis: aRedis() },
})
const made = aDeployed(stage)
export const SECRET =
  'arn:aws:secretsmanager:us-east-1:123456789012:secret:shop/dev/postgres-1a2b3c-AbCdEf'
export const absent = { kind: 'absent' } as const

/** Postgres as it was deployed, but for this. */
export const instance = (overrides: Parameters<typeof sqlFacts>[0] = {}) =>
  sqlFacts({
    stack: made.id,
    instanceClass: 'db.t4g.micro',
    engineVersion: '17.6',
    allocatedStorage: 20,
    storageType: 'gp3',
    parameterGroup: 'shop-dev-postgresparametergroup-1',
    deletionProtection: false,
    ...overrides,
  })

export const isSecret = (deletion: SecretFacts['deletion']): Fact<SecretFacts> =>
  read({ arn: SECRET, name: 'shop/dev/postgres-1a2b3c', deletion })

const { postgres, redis } = made.databases
export const deployed = {
  ...made,
  databases: {
    ...made.databases,
    postgres: {
      ...postgres,
      identifier: 'shop-dev-pg',
      secretArn: SECRET,
      reader: { ...postgres.reader, identifier: 'shop-dev-reader' },
    },
    redis: { ...redis, identifier: 'shop-dev-redis' },
  },
  bastion: { ...made.bastion, instance: 'i-0bastion' },
}

/** What is said where this was seen, and nothing changes. */
export function said(seen: LiveFacts, given: Given = {}) {
  return seenNotes(planInput({ stage, deployed, live: {}, changes: null, seen, ...given }))
}
