import { describe, expect, test } from 'vitest'
import { primariesFirst } from '../../../src/config/index.ts'
import type { ResolvedSql, ResolvedStage } from '../../../src/config/resolved.ts'
import {
  stageGraph,
  type StageInRun,
  type StageOrder,
} from '../../../src/plan/order/stage-graph.ts'
import type { DeployedStage } from '../../../src/template/index.ts'
import { aDeployed, aPostgres, aRedis, aStage } from '../../builders/stage.ts'

function named(name: string, overrides: Partial<ResolvedStage> = {}): ResolvedStage {
  return aStage({ name, stackName: `shop-${name}`, databases: { redis: aRedis() }, ...overrides })
}

function sql(overrides: Partial<ResolvedSql>): ResolvedStage['databases'] {
  return { postgres: aPostgres(overrides) }
}

function following(stage: string, region = 'us-east-1'): ResolvedStage['databases'] {
  return sql({ replicaOf: { kind: 'stage', stage, stackName: `shop-${stage}`, region } })
}

const PRIMARY = named('prod', { databases: { postgres: aPostgres() } })

function deployed(stage: ResolvedStage, overrides: Partial<DeployedStage> = {}): StageInRun {
  return { asked: stage, deployed: { ...aDeployed(stage), ...overrides } }
}

function fresh(stage: ResolvedStage): StageInRun {
  return { asked: stage, deployed: null }
}

/** What each stage is after, as text: `west: prod`. */
function graphOf(stages: readonly StageInRun[], order: StageOrder = 'parallel'): readonly string[] {
  const sorted = primariesFirst(stages.map(({ asked }) => asked))
  const inOrder = sorted.flatMap((asked) => stages.filter((one) => one.asked === asked))
  return stageGraph(order, inOrder).map(({ stage, after }) => `${stage}: ${after.join(' ')}`.trim())
}

/** A stack whose Postgres is a replica of another stack's. */
function replicaOf(stack: string, region: string | null): Partial<DeployedStage> {
  const base = aDeployed(PRIMARY)
  const { postgres } = base.databases
  const source = { ...postgres.source, stack, region }
  return { databases: { ...base.databases, postgres: { ...postgres, source } } }
}

describe('a stage is carried out after', () => {
  test('the one before it, in a sequence', () => {
    const stages = ['a', 'b', 'c'].map((name) => fresh(named(name)))
    expect(graphOf(stages, 'sequence')).toEqual(['a:', 'b: a', 'c: b'])
  })

  test('none, in parallel', () => {
    expect(graphOf(['a', 'b', 'c'].map((name) => fresh(named(name))))).toEqual(['a:', 'b:', 'c:'])
  })

  test('the primaries of its replicas, wherever the file and the world have them', () => {
    const west = named('west', { region: 'us-west-2', databases: following('prod') })
    const east = named('east', { databases: following('prod') })
    expect(graphOf([fresh(west), fresh(named('dev')), fresh(east), fresh(PRIMARY)])).toEqual([
      'dev:',
      'prod:',
      'west: prod',
      'east: prod',
    ])
  })

  test('each primary of a chain', () => {
    const second = named('second', { databases: following('prod') })
    const third = named('third', { databases: following('second') })
    expect(graphOf([fresh(third), fresh(second), fresh(PRIMARY)])).toEqual([
      'prod:',
      'second: prod',
      'third: second',
    ])
  })

  test('the first of two that follow each other', () => {
    const mutual = (name: string, other: string): ResolvedStage =>
      named(name, { databases: following(other) })
    expect(graphOf([fresh(mutual('a', 'b')), fresh(mutual('b', 'a'))])).toEqual(['a:', 'b: a'])
  })

  test('the primary that it leaves by a promotion, in the order of the file', () => {
    const west = named('west', { region: 'us-west-2', databases: sql({}) })
    const replica = deployed(west, replicaOf('shop-prod', 'us-east-1'))
    expect(graphOf([deployed(PRIMARY), replica])).toEqual(['prod:', 'west: prod'])
    expect(graphOf([replica, deployed(PRIMARY)])).toEqual(['west:', 'prod: west'])
  })

  test('no stage whose stack has the name of its primary in another region', () => {
    const west = named('west', { region: 'us-west-2', databases: sql({}) })
    const replica = deployed(west, replicaOf('shop-prod', null))
    expect(graphOf([deployed(PRIMARY), replica])).toEqual(['prod:', 'west:'])
  })

  test('the one that has the VPC which it moves into, or out of', () => {
    const owner = deployed(named('owner'))
    const vpc = owner.deployed?.network.vpc ?? ''
    const given = { kind: 'given', vpc, subnets: ['subnet-1', 'subnet-2'] } as const
    const guest = named('guest', { network: given })
    const leaving = named('leaving')
    const network = { ...aDeployed(leaving).network, cidr: null, vpc }
    expect(vpc).not.toBe('')
    expect(graphOf([owner, fresh(guest), fresh(named('other'))])).toEqual([
      'owner:',
      'guest: owner',
      'other:',
    ])
    expect(graphOf([deployed(leaving, { network }), owner])).toEqual(['leaving:', 'owner: leaving'])
  })

  test('none with which it shares a VPC that no stage makes', () => {
    const network = { kind: 'given', vpc: 'vpc-1', subnets: ['subnet-1', 'subnet-2'] } as const
    expect(graphOf(['a', 'b'].map((name) => deployed(named(name, { network }))))).toEqual([
      'a:',
      'b:',
    ])
  })

  test('the one whose database it uses, restores or follows by name', () => {
    const owner = deployed(PRIMARY)
    const identifier = owner.deployed?.databases.postgres.identifier ?? ''
    const arn = `arn:aws:rds:us-east-1:123456789012:db:${identifier}`
    const using: readonly ResolvedStage[] = [
      named('uses', {
        existing: {
          postgres: {
            kind: 'postgres',
            identifier,
            resource: null,
            region: 'us-east-1',
            account: null,
            secret: null,
            allowFrom: true,
          },
        },
      }),
      named('restores', {
        databases: sql({
          restoreFrom: { kind: 'time', time: '2026-11-30T10:00:00Z', source: identifier },
        }),
      }),
      named('follows', {
        databases: sql({ replicaOf: { kind: 'existing', arn, region: 'us-east-1' } }),
      }),
    ]
    expect(graphOf([owner, ...using.map(fresh)])).toEqual([
      'prod:',
      'uses: prod',
      'restores: prod',
      'follows: prod',
    ])
    const elsewhere = named('elsewhere', {
      region: 'us-west-2',
      databases: sql({ restoreFrom: { kind: 'time', time: '', source: identifier } }),
    })
    expect(graphOf([owner, fresh(elsewhere)])).toEqual(['prod:', 'elsewhere:'])
  })
})
