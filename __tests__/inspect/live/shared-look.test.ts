/** How many calls look at what runs of the stages of a region, and when. */
import { expect, test } from 'vitest'
import { sharedLook, type StageLook } from '../../../src/inspect/live/shared-look.ts'
import { decode } from '../../../src/template/index.ts'
import type { DeployedStage } from '../../../src/template/index.ts'
import { anAws, aStack } from '../../builders/aws.ts'
import { read, redisFacts, sqlFacts } from '../../builders/plan.ts'

const ARN = (region: string, name: string): string =>
  `arn:aws:secretsmanager:${region}:123456789012:secret:${name}-AbCdEf`

const stack = (name: string): DeployedStage =>
  decode(
    aStack({
      outputs: {
        PostgresIdentifier: `${name}-pg`,
        PostgresReaderIdentifier: `${name}-reader`,
        PostgresSecretArn: ARN('us-east-1', `${name}/pg`),
        RedisIdentifier: `${name}-redis`,
        RedisSecretArn: ARN('eu-west-1', `${name}/redis`),
        BastionInstance: `i-${name}`,
      },
    }),
  )

/** AWS that has everything that it is asked for, and what it was asked for. */
function everything() {
  const asked: [string, readonly string[]][] = []
  const each =
    <T>(kind: string, make: (id: string) => T) =>
    (ids: readonly string[]) => {
      asked.push([kind, ids])
      return Promise.resolve(new Map(ids.map((id) => [id, read(make(id))])))
    }
  const aws = anAws({
    live: {
      sql: each('sql', (identifier) => sqlFacts({ identifier })),
      groups: each('groups', (identifier) => redisFacts({ identifier })),
      cacheNodes: () => {
        asked.push(['nodes', []])
        return Promise.resolve(read([]))
      },
      bastions: each('bastions', (instance) => ({
        instance,
        state: 'running' as const,
        securityGroups: [],
      })),
      secrets: each('secrets', (arn) => ({ arn, name: arn, deletion: null })),
    },
  })
  return { aws, asked }
}

test('the stages of a region are looked at with one call of each kind, once all have asked', async () => {
  const { aws, asked } = everything()
  const join = sharedLook(aws, 3)
  const [dev, prod, none] = [join(), join(), join()] as [StageLook, StageLook, StageLook]
  const looks = Promise.all([dev.read(stack('dev')), prod.read(stack('prod'))])
  await Promise.resolve()
  expect(asked).toEqual([])
  none.leave()
  const [ofDev, ofProd] = await looks
  expect(asked).toEqual([
    ['sql', ['dev-pg', 'dev-reader', 'prod-pg', 'prod-reader']],
    ['groups', ['dev-redis', 'prod-redis']],
    ['nodes', []],
    ['bastions', ['i-dev', 'i-prod']],
    // That of Redis is in another region.
    ['secrets', [ARN('us-east-1', 'dev/pg'), ARN('us-east-1', 'prod/pg')]],
  ])
  expect(ofDev).toMatchObject({
    postgres: { value: { identifier: 'dev-pg' } },
    readers: { postgres: { value: { identifier: 'dev-reader' } } },
    bastion: { value: { instance: 'i-dev' } },
  })
  expect(ofProd).toMatchObject({ redis: { value: { identifier: 'prod-redis' } } })
})

test('a stage that leaves is not waited for, once and again', async () => {
  const { aws, asked } = everything()
  const join = sharedLook(aws, 2)
  const [gone, here] = [join(), join()] as [StageLook, StageLook]
  gone.leave()
  gone.leave()
  await here.read(stack('dev'))
  here.leave()
  expect(asked.filter(([kind]) => kind === 'sql')).toEqual([['sql', ['dev-pg', 'dev-reader']]])
})

test('nothing is kept: who asks again, or after it has left, reads alone and anew', async () => {
  const { aws, asked } = everything()
  const look = sharedLook(aws, 1)()
  await look.read(stack('dev'))
  await look.read(stack('dev'))
  expect(asked.filter(([kind]) => kind === 'sql')).toHaveLength(2)
})

test('a stage with nothing to look at makes no call', async () => {
  const { aws, asked } = everything()
  expect(await sharedLook(aws, 1)().read(decode(aStack()))).toEqual({})
  expect(asked).toEqual([])
})

test('what fails the look fails it for all', async () => {
  const failure = new Error('no credentials')
  const aws = anAws({ live: { sql: () => Promise.reject(failure) } })
  const join = sharedLook(aws, 2)
  const only = (name: string) => decode(aStack({ outputs: { PostgresIdentifier: name } }))
  const looks = [join().read(only('a')), join().read(only('b'))]
  for (const look of looks) look.catch(() => undefined)
  for (const look of looks) await expect(look).rejects.toBe(failure)
})
