import { expect, test } from 'vitest'
import { restoreSecret } from '../../src/apply/restore-secret.ts'
import type { Fact } from '../../src/facts/fact.ts'
import type { SecretFacts } from '../../src/facts/secrets.ts'
import { aClock, anAws } from '../builders/aws.ts'
import { denied, read } from '../builders/plan.ts'

const ARN = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dev-shop-postgres-5f3c2a10-a1b2c3'
const NAME = 'dev-shop-postgres-5f3c2a10'
const is = (at: string | null): Fact<SecretFacts> =>
  read({ arn: ARN, name: NAME, deletion: at === null ? null : { at } })
const PLANNED = is('2026-12-06T12:00:00.000Z')
const STAYS = is(null)
const DENIED: Fact<SecretFacts> = denied('secretsmanager:DescribeSecret')

/** Restores a secret that then looks like this, and in the end as the last of these. */
async function restored(looks: readonly Fact<SecretFacts>[]) {
  const left = [...looks]
  const aws = anAws({
    secrets: {
      restore: () => Promise.resolve(),
      describe: () => Promise.resolve((left.length > 1 ? left.shift() : left[0]) ?? STAYS),
    },
  })
  const end = await restoreSecret({ aws, clock: aClock() }, { arn: ARN, name: NAME })
  return { end, calls: aws.made.filter((name) => name === 'restore').length }
}

test('is done when AWS shows that the secret stays, whatever was seen before', async () => {
  expect(await restored([PLANNED, DENIED, STAYS])).toEqual({ end: 'restored', calls: 1 })
})

test.each([
  ['still planned', [PLANNED]],
  ['unread', [PLANNED, DENIED]],
  ['gone', [PLANNED, { kind: 'absent' }]],
] as const)('says %s where nothing else was seen for two minutes', async (end, looks) => {
  expect(await restored(looks)).toEqual({ end, calls: 1 })
})
