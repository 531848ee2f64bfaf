import { expect, test } from 'vitest'
import { NO_EXTERNAL_FACTS, type ExternalFacts } from '../../../src/facts/external.ts'
import { renderStage } from '../../../src/template/index.ts'
import { inPrimaryNetwork } from '../../../src/template/network/primary-network.ts'
import { FOLLOWS, SOURCE } from '../../builders/source.ts'
import { aContext, aPostgres, aRedis, aStage, ownNetwork } from '../../builders/stage.ts'

const beside = { ...SOURCE, region: 'us-east-1', databaseSubnets: ['subnet-c', 'subnet-d'] }
const external: ExternalFacts = {
  ...NO_EXTERNAL_FACTS,
  sources: { postgres: { kind: 'read', value: beside } },
}
const stage = aStage({
  databases: {
    postgres: aPostgres({ replicaOf: { ...FOLLOWS, region: 'us-east-1' } }),
    redis: aRedis(),
  },
})

test('a stage that follows a primary of its region is placed in its VPC, and makes none', () => {
  const placed = inPrimaryNetwork(stage, external, null)
  const { Resources, Outputs } = renderStage(placed, aContext({ external })).template
  const types = Object.values(Resources).map(({ Type }) => Type)
  expect(types.filter((type) => /VPC$|Subnet$|RDS::DBSubnetGroup/.test(type))).toEqual([])
  const instance = Resources['PostgresInstance']?.Properties ?? {}
  expect(instance['SourceDBInstanceIdentifier']).toBe(SOURCE.identifier)
  for (const absent of ['DBSubnetGroupName', 'SourceRegion', 'KmsKeyId', 'MasterUserPassword'])
    expect(instance).not.toHaveProperty(absent)
  expect(Resources['PostgresSecurityGroup']?.Properties['VpcId']).toBe('vpc-west')
  expect(Resources['RedisSubnetGroup']?.Properties['SubnetIds']).toEqual(['subnet-c', 'subnet-d'])
  expect(Outputs['VpcOfPrimary']?.Value).toBe('vpc-west')
})

test('a network that the file writes stands', () => {
  const written = { ...stage, network: ownNetwork({ cidrGiven: true }) }
  expect(inPrimaryNetwork(written, external, null)).toEqual(written)
})
