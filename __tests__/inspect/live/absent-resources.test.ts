/** Which resources of a stack AWS certainly no longer has: three reads say so. */
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../src/facts/fact.ts'
import type { StackResource } from '../../../src/facts/stack/stack.ts'
import { absentResources } from '../../../src/inspect/live/absent-resources.ts'
import { anAws } from '../../builders/aws.ts'
import { denied, read, redisFacts, sqlFacts } from '../../builders/plan.ts'

const absent = { kind: 'absent' } as const
const clock = { now: () => new Date(0), sleep: () => Promise.resolve() }

type Answer = 'there' | 'gone' | 'denied'

/** AWS that answers so, one answer a read and the last one for good. `reads`: how many it was asked for. */
function awsThatSays(...answers: readonly Answer[]) {
  let reads = 0
  const next = (): Answer => answers[reads++] ?? answers.at(-1)!
  const of = <T>(value: T): Fact<T> => {
    const answer = next()
    return answer === 'there' ? read(value) : answer === 'gone' ? absent : denied('action')
  }
  const each =
    <T>(make: (id: string) => T) =>
    (ids: readonly string[]): Promise<ReadonlyMap<string, Fact<T>>> =>
      Promise.resolve(new Map(ids.map((id) => [id, of(make(id))])))
  const those = (ids: readonly string[]): Fact<readonly string[]> => {
    const fact = of(ids)
    return fact.kind === 'absent' ? read([]) : fact
  }
  const aws = anAws({
    live: {
      sql: each((identifier) => sqlFacts({ identifier })),
      groups: each((identifier) => redisFacts({ identifier })),
      bastions: each((instance) => ({ instance, state: 'running' as const, securityGroups: [] })),
      secrets: each((arn) => ({ arn, name: arn, deletion: null })),
      group: () => Promise.resolve(of(true as const)),
    },
    surroundings: {
      groups: (ids) => Promise.resolve(those(ids)),
      subnets: (ids) => {
        const fact = those(ids)
        const subnetOf = (id: string) => ({ id, vpc: 'vpc-1', zone: 'us-east-1a' })
        return Promise.resolve(fact.kind === 'read' ? read(fact.value.map(subnetOf)) : fact)
      },
    },
  })
  return { context: { aws, clock }, reads: () => reads }
}

const one = (type: string): StackResource => ({ logicalId: 'One', physicalId: 'one', type })

const TYPES = [
  'AWS::RDS::DBInstance',
  'AWS::RDS::DBParameterGroup',
  'AWS::RDS::DBSubnetGroup',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::ElastiCache::ParameterGroup',
  'AWS::ElastiCache::SubnetGroup',
  'AWS::EC2::Instance',
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::Subnet',
  'AWS::SecretsManager::Secret',
  'AWS::SecretsManager::SecretTargetAttachment',
]

describe.each(TYPES)('%s', (type) => {
  test.each<[string, readonly Answer[], boolean, number]>([
    ['gone', ['gone'], true, 3],
    ['there', ['there'], false, 1],
    ['there after a read that lagged behind', ['gone', 'gone', 'there'], false, 3],
    ['that nobody may look at', ['denied'], false, 1],
  ])('%s', async (_what, answers, isGone, times) => {
    const { context, reads } = awsThatSays(...answers)
    const resource = one(type)
    expect(await absentResources(context, [resource])).toEqual(isGone ? [resource] : [])
    expect(reads()).toBe(times)
  })
})

test('what cannot be asked for is never called absent', async () => {
  const { context, reads } = awsThatSays('gone')
  expect(await absentResources(context, [one('AWS::IAM::Role')])).toEqual([])
  expect(reads()).toBe(0)
})
