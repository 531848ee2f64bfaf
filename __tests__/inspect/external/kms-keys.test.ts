import { expect, test } from 'vitest'
import { kmsKeys } from '../../../src/inspect/external/kms-keys.ts'
import { anAws } from '../../builders/aws.ts'
import { denied } from '../../builders/plan.ts'
import { aDeployed, aMysql, aPostgres, aRedis, aStage } from '../../builders/stage.ts'

test('a stage that names no key costs no call', async () => {
  const aws = anAws()
  expect(await kmsKeys({ aws }, aStage(), null)).toEqual({})
  expect(aws.made).toEqual([])
})

test('each key is asked for once, by the name that the file has for it', async () => {
  const aws = anAws({
    keys: { describe: (key) => Promise.resolve(denied(`kms:DescribeKey of ${key}`)) },
  })
  const stage = aStage({
    databases: {
      postgres: aPostgres({ kmsKey: 'alias/shop' }),
      mysql: aMysql({ kmsKey: 'alias/shop' }),
      redis: aRedis({ kmsKey: 'alias/cache' }),
    },
  })
  expect(await kmsKeys({ aws }, stage, null)).toEqual({
    kmsKeys: {
      'alias/shop': denied('kms:DescribeKey of alias/shop'),
      'alias/cache': denied('kms:DescribeKey of alias/cache'),
    },
  })
  expect(aws.made).toEqual(['describe', 'describe'])
})

test('that of the secrets too, also where the file no longer says it', async () => {
  const aws = anAws({ keys: { describe: () => Promise.resolve({ kind: 'absent' }) } })
  const stage = aStage({ secretsKmsKey: 'alias/secrets' })
  const absent = { kmsKeys: { 'alias/secrets': { kind: 'absent' } } }
  expect(await kmsKeys({ aws }, stage, null)).toEqual(absent)
  expect(await kmsKeys({ aws }, aStage(), aDeployed(stage))).toEqual(absent)
})
