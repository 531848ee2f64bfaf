/** Plans that ask for consent, and the words that they ask for. */
import type { LiveFacts } from '../../src/facts/databases.ts'
import { assemblePlan, missingConsent, type StageAsk } from '../../src/plan/index.ts'
import type { Plan } from '../../src/plan/model/types.ts'
import {
  INSTANCE,
  modified,
  planInput,
  property,
  read,
  redis,
  removed,
  sqlFacts,
  stagePlan,
  type Asked,
  type Given,
} from './plan.ts'
import { aPostgres, aRedis, aStage } from './stage.ts'

/** Of words, as a pattern. */
export const DIGITS = '[0-9a-hjkmnp-tv-z]{13}'

/** The plan of stage `dev`. */
export const plan = (input: Asked): Plan => assemblePlan([stagePlan(input)])
/** Those that the plan waits for. */
export const wordsOf = (made: Plan): readonly string[] =>
  missingConsent(made).map(({ words }) => words)
/** Those of a plan that waits for one consent. */
export const words = (input: Given): string => {
  const [only, ...more] = wordsOf(plan(input))
  if (only === undefined || more.length > 0) throw new Error('it does not ask for one consent')
  return only
}
const only = (databases: ReturnType<typeof aStage>['databases']) => aStage({ databases })
/** Live facts, these over the ones that `planInput` has. */
export const facts = (live: Partial<LiveFacts>): LiveFacts => ({ ...planInput().live, ...live })

/** Postgres goes. */
export const removal: Given = {
  stage: only({ redis: aRedis() }),
  changes: [removed('PostgresInstance', INSTANCE)],
}
/** Redis is interrupted, where that is asked for. */
export const redisRestart: Given = {
  stage: aStage({ interruptions: 'ask' }),
  changes: [redis([property('CacheNodeType', 'cache.t4g.micro', 'cache.t4g.small')])],
}
const withReader = aStage({
  interruptions: 'ask',
  databases: { postgres: aPostgres({ readReplica: true }) },
})
/** What AWS says of the reader beside Postgres. */
export const readers = (resourceId: string) => ({
  readers: {
    postgres: read(
      sqlFacts({
        identifier: 'reader-1',
        resourceId,
        replicaSource: 'shop-dev-postgresinstance-1',
      }),
    ),
  },
})
/** The reader is interrupted, its primary is not. */
export const readerRestart = (live: Partial<LiveFacts>): Given => ({
  stage: withReader,
  changes: [
    modified('PostgresReader', INSTANCE, [
      property('DBInstanceClass', 'db.t4g.micro', 'db.t4g.small'),
    ]),
  ],
  live: facts(live),
})
/** The stack is another file's. */
export const takeOver: StageAsk = { kind: 'take-over', stack: 'stack-1', from: 'a', to: 'b' }
