/**
 * What AWS's own handlers of the two groups call: aws-cloudformation-resource-providers-rds, commit 5a410e84, the
 * DBParameterGroup's run on 2026-11-28 against a stub, the DBSubnetGroup's read.
 */
import { describe, expect, it } from 'vitest'
import type { Params, Properties } from '../../../../sandbox/contract.ts'
import { stageOf } from '../../builders/stage.ts'
import { testAws, type TestAws } from '../../builders/world.ts'
import { parametersOf } from '../../../../sandbox/services/rds/parameters/parameters.ts'
import type { RecordedCall } from './transitions.ts'

type Handled = {
  readonly test: TestAws
  readonly calls: RecordedCall[]
  readonly make: (properties: Properties) => Promise<string>
  readonly update: (id: string, before: Properties, after: Properties) => Promise<void>
  readonly remove: (id: string) => Promise<void>
}

function handled(type: string): Handled {
  const test = testAws()
  const calls: RecordedCall[] = []
  const handler = test.handler(type)
  const context = {
    ...test.context('Group'),
    sends: (action: string, fields: Params) => {
      calls.push([action, fields])
    },
  }
  return {
    test,
    calls,
    make: (properties) => handler.create(context, properties),
    update: (id, before, after) => handler.update(context, id, before, after),
    remove: (id) => handler.remove(context, id, {}),
  }
}

describe('a subnet group', () => {
  it('RDS-100 is made, changed and deleted by one call each, with its subnets in order', async () => {
    const { test, calls, make, update, remove } = handled('AWS::RDS::DBSubnetGroup')
    const [first = '', second = ''] = (await stageOf(test).network()).subnets.toSorted()
    const properties = {
      DBSubnetGroupName: 'Own',
      DBSubnetGroupDescription: 'own',
      SubnetIds: [second, first],
    }
    const id = await make(properties)
    await update(id, properties, { ...properties, Tags: [{ Key: 'team', Value: 'shop' }] })
    await update(id, properties, { ...properties, DBSubnetGroupDescription: 'mine' })
    const one = { DBSubnetGroupDescription: 'own', SubnetIds: [first, second] }
    const lower = { DBSubnetGroupName: 'own', SubnetIds: [first, second] }
    expect(calls).toEqual([
      ['CreateDBSubnetGroup', { ...one, DBSubnetGroupName: 'Own' }],
      ['ModifyDBSubnetGroup', { ...lower, DBSubnetGroupDescription: 'own' }],
      ['ModifyDBSubnetGroup', { ...lower, DBSubnetGroupDescription: 'mine' }],
    ])
    expect(await test.call('rds', 'DescribeDBSubnetGroups')).toMatchObject({
      DBSubnetGroups: [
        {
          DBSubnetGroupDescription: 'mine',
          SubnetGroupStatus: 'Complete',
          Subnets: [{ SubnetIdentifier: first }, { SubnetIdentifier: second }],
        },
      ],
    })
    calls.length = 0
    await remove(id)
    expect(calls).toEqual([['DeleteDBSubnetGroup', { DBSubnetGroupName: 'own' }]])
  })
})

describe('a parameter group', () => {
  const named = (Parameters: Record<string, string>): Properties => ({
    DBParameterGroupName: 'own',
    Family: 'postgres17',
    Description: 'own',
    Parameters,
  })
  const CREATED: RecordedCall = [
    'CreateDBParameterGroup',
    { DBParameterGroupName: 'own', DBParameterGroupFamily: 'postgres17', Description: 'own' },
  ]
  /** Each call with the names of its parameters. */
  const batches = (calls: readonly RecordedCall[]): readonly (readonly [string, string[]])[] =>
    calls.map(([action, { Parameters }]) => [
      action,
      (Parameters as { ParameterName: string }[]).map(({ ParameterName }) => ParameterName),
    ])

  it('RDS-101 sets dynamic parameters at once and static ones at the next reboot', async () => {
    const { calls, make, remove } = handled('AWS::RDS::DBParameterGroup')
    await make(named({ work_mem: '8192', max_connections: '200' }))
    await remove('own')
    const Parameters = [
      { ParameterName: 'work_mem', ParameterValue: '8192', ApplyMethod: 'immediate' },
      { ParameterName: 'max_connections', ParameterValue: '200', ApplyMethod: 'pending-reboot' },
    ]
    expect(calls).toEqual([
      CREATED,
      ['ModifyDBParameterGroup', { DBParameterGroupName: 'own', Parameters }],
      ['DeleteDBParameterGroup', { DBParameterGroupName: 'own' }],
    ])
  })

  it('RDS-93 RDS-101 sets back what is taken out, then sets what differs from the live group', async () => {
    const { test, calls, make, update } = handled('AWS::RDS::DBParameterGroup')
    const before = named({ work_mem: '8192', max_connections: '200', temp_buffers: '2048' })
    await make(before)
    await test.call('rds', 'ModifyDBParameterGroup', {
      DBParameterGroupName: 'own',
      Parameters: [{ ParameterName: 'temp_buffers', ParameterValue: '4096' }],
    })
    calls.length = 0
    await update('own', before, named({ work_mem: '9000', temp_buffers: '2048' }))
    const static_ = { ParameterName: 'max_connections', ApplyMethod: 'pending-reboot' }
    const set = (ParameterName: string, ParameterValue: string): object => ({
      ParameterName,
      ParameterValue,
      ApplyMethod: 'immediate',
    })
    expect(calls).toEqual([
      ['ResetDBParameterGroup', { DBParameterGroupName: 'own', Parameters: [static_] }],
      [
        'ModifyDBParameterGroup',
        {
          DBParameterGroupName: 'own',
          Parameters: [set('work_mem', '9000'), set('temp_buffers', '2048')],
        },
      ],
    ])
    calls.length = 0
    await update('own', before, named({ work_mem: '9000', temp_buffers: '2048' }))
    expect(calls).toEqual([])
  })

  it('RDS-101 calls for twenty at a time, and keeps pairs together', async () => {
    const { calls, make, update } = handled('AWS::RDS::DBParameterGroup')
    const pair = ['password_encryption', 'rds.accepted_password_auth_method']
    const numbers = [...parametersOf('postgres17').values()].filter(
      ({ dataType, range }) => dataType === 'integer' && range !== null,
    )
    const many = numbers.slice(0, 40).map(({ name, range }) => [name, String(range?.[0])] as const)
    const all: Record<string, string> = {
      password_encryption: 'scram-sha-256',
      ...Object.fromEntries(many),
      'rds.accepted_password_auth_method': 'scram',
    }
    expect(Object.keys(all)).toHaveLength(42)
    const names = many.map(([name]) => name)
    await make(named(all))
    const expected = [[...pair, ...names.slice(0, 18)], names.slice(18, 38), names.slice(38)]
    expect(batches(calls.slice(1))).toEqual(
      expected.map((batch) => ['ModifyDBParameterGroup', batch]),
    )
    calls.length = 0
    await update('own', named(all), named({}))
    expect(batches(calls)).toEqual(expected.map((batch) => ['ResetDBParameterGroup', batch]))
  })

  it('RDS-93 refuses a name nobody knows before it changes anything', async () => {
    const { calls, make, update } = handled('AWS::RDS::DBParameterGroup')
    const before = named({ work_mem: '8192' })
    await make(before)
    calls.length = 0
    await expect(update('own', before, named({ log_min: '5' }))).rejects.toThrow(/Unsupported/)
    expect(calls).toEqual([])
  })
})
