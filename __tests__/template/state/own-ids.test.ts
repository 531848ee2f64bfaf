import { describe, expect, test } from 'vitest'
import type { ResolvedStage } from '../../../src/config/resolved.ts'
import { decode, renderStage, type DeployedStage } from '../../../src/template/index.ts'
import { OWN_IDS_OUTPUTS } from '../../../src/template/state/output-keys.ts'
import { aBastion, aContext, aDeployed, aPostgres, aRedis, aStage } from '../../builders/stage.ts'

const stage = aStage({ databases: { postgres: aPostgres({ readReplica: true }), redis: aRedis() } })
const deployed: DeployedStage = {
  ...aDeployed(aStage({ databases: { redis: aRedis() } })),
  parts: renderStage(stage, aContext()).parts,
}
const older: DeployedStage = { ...deployed, securityGroups: null, resourceIds: null }

function written(of: ResolvedStage, before: DeployedStage | null): readonly unknown[] {
  const { Outputs } = renderStage(of, aContext({ deployed: before })).template
  return Object.values(OWN_IDS_OUTPUTS).map((key) => Outputs[key]?.Value)
}

const GROUPS = {
  'Fn::Sub':
    'ClientSecurityGroup=${ClientSecurityGroup} PostgresSecurityGroup=${PostgresSecurityGroup} RedisSecurityGroup=${RedisSecurityGroup}',
}
const INSTANCES = {
  'Fn::Sub':
    'PostgresInstance=${PostgresInstance.DbiResourceId} PostgresReader=${PostgresReader.DbiResourceId}',
}

describe('what AWS calls the groups and instances of a stack', () => {
  test('stands in a new stack, and stays in it', () => {
    expect(written(stage, null)).toEqual([GROUPS, INSTANCES])
    expect(written(stage, deployed)).toEqual([GROUPS, INSTANCES])
  })

  test('of a stage without instances is its groups', () => {
    const cache = aStage({ databases: { redis: aRedis() }, bastion: aBastion() })
    expect(written(cache, null)).toEqual([
      { 'Fn::Sub': expect.stringMatching(/BastionSecurityGroup=\$\{BastionSecurityGroup\}/) },
      undefined,
    ])
  })

  test('causes no update of a stack that was deployed without it', () => {
    expect(written(stage, older)).toEqual([undefined, undefined])
  })

  test('comes with the next update that such a stack gets', () => {
    const changed = aStage({
      databases: { postgres: aPostgres({ readReplica: true }), redis: aRedis({ replicas: 1 }) },
    })
    expect(written(changed, older)).toEqual([GROUPS, INSTANCES])
  })

  test('is read back by logical ids', () => {
    const stack = {
      ...{ id: 'arn', name: 'shop-dev', region: 'us-east-1', status: 'CREATE_COMPLETE' },
      ...{ statusReason: null, terminationProtection: false, tags: {} },
    }
    const outputs = { SecurityGroups: 'A=sg-1 B=sg-2', ResourceIds: 'C=db-3' }
    expect(decode({ ...stack, outputs })).toMatchObject({
      securityGroups: { A: 'sg-1', B: 'sg-2' },
      resourceIds: { C: 'db-3' },
    })
    expect(decode({ ...stack, outputs: {} })).toMatchObject({
      securityGroups: null,
      resourceIds: null,
    })
  })
})
