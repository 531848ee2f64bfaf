import { expect, test } from 'vitest'
import { restartInstance } from '../../src/apply/reboot.ts'
import type { SqlFacts } from '../../src/facts/databases.ts'
import type { Fact } from '../../src/facts/fact.ts'
import { anAws } from '../builders/aws.ts'
import { denied, read, sqlFacts } from '../builders/plan.ts'

const is = (status: string, parameterApplyStatus: string): Fact<SqlFacts> =>
  read(sqlFacts({ status, parameterApplyStatus }))
const PENDING = is('available', 'pending-reboot')
const REBOOTING = is('rebooting', 'pending-reboot')
const DONE = is('available', 'in-sync')

/** Restarts an instance that then looks like this, and in the end as the last of these. */
async function restart(looks: readonly Fact<SqlFacts>[], status = 'available') {
  const left = [...looks]
  const aws = anAws({
    reboot: () => Promise.resolve(),
    live: {
      sql: ([name = '']) =>
        Promise.resolve(new Map([[name, (left.length > 1 ? left.shift() : left[0]) ?? DONE]])),
    },
  })
  const clock = { now: () => new Date(), sleep: () => Promise.resolve() }
  const ended = await restartInstance(
    { aws, clock },
    { identifier: 'shop', status },
    'dev/postgres',
  )
  return { ended, calls: aws.made.filter((name) => name === 'reboot').length }
}

test('ends when it is available and its parameters are in effect, whatever was seen before', async () => {
  const seen = [
    PENDING,
    denied('rds:DescribeDBInstances'),
    REBOOTING,
    is('available', 'applying'),
    DONE,
  ]
  expect(await restart(seen)).toEqual({ ended: null, calls: 1 })
})

test('does not wait until RDS has optimized the storage', async () => {
  const seen = [
    REBOOTING,
    is('storage-optimization', 'applying'),
    is('storage-optimization', 'in-sync'),
  ]
  expect(await restart(seen, 'storage-optimization')).toEqual({ ended: null, calls: 1 })
})

test('follows a restart that has begun', async () => {
  expect(await restart([REBOOTING, DONE], 'rebooting')).toEqual({ ended: null, calls: 0 })
})

test('says what it is instead, at once where no waiting helps', async () => {
  expect((await restart([REBOOTING, is('incompatible-parameters', 'pending-reboot')])).ended).toBe(
    'incompatible-parameters',
  )
  expect((await restart([REBOOTING])).ended).toBe('rebooting, parameters pending-reboot')
})

test.each([[{ kind: 'absent' } as const], [is('deleting', 'in-sync')]])(
  'is refused where somebody deletes it: %j',
  async (look) => {
    await expect(restart([REBOOTING, look])).rejects.toMatchObject({
      code: 'database-gone',
      exit: 3,
    })
  },
)
