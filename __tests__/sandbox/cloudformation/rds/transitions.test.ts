import { describe, expect, it } from 'vitest'
import type { Params, Properties } from '../../../../sandbox/contract.ts'
import { defaultGroup, defaultVpc, ec2State } from '../../../../sandbox/services/ec2/state.ts'
import { stageOf } from '../../builders/stage.ts'
import { REGION, type TestAws } from '../../builders/world.ts'
import { over, recorded } from './recorded.ts'
import { ROLLBACKS } from './rollbacks.ts'
import { STORAGE_UPDATES } from './storage-updates.ts'
import { BASE, type Transition } from './transitions.ts'
import { UPDATES } from './updates.ts'
import { WAITING } from './waiting.ts'

/** The ids of the two security groups that rows name. */
async function securityGroups(test: TestAws): Promise<Record<string, string>> {
  const ec2 = ec2State(test.world, REGION)
  const VpcId = defaultVpc(ec2)!.id
  const own = await stageOf(test).make('AWS::EC2::SecurityGroup', 'Own', {
    GroupDescription: 'own',
    VpcId,
  })
  return { 'sg-default': defaultGroup(ec2, VpcId).id, 'sg-own': own }
}

async function carryOut({ before = {}, after, meanwhile = [], ...row }: Transition): Promise<void> {
  const { test, calls, make, update, instance } = await recorded()
  const groups = await securityGroups(test)
  const named = <T extends object>(given: T): T =>
    JSON.parse(
      JSON.stringify(given).replace(/sg-own|sg-default/g, (name) => groups[name] ?? name),
    ) as T
  const from: Properties = named(over(BASE, before))
  const to: Properties = named(over(from, after))
  await make(from)
  for (const [action, fields] of meanwhile) await test.call('rds', action, fields)
  await expect.poll(() => instance('orders')).toMatchObject({ DBInstanceStatus: 'available' })
  calls.length = 0
  const updated = update('orders', from, to, { isRollback: row.isRollback ?? false })
  await (row.refused === undefined ? updated : expect(updated).rejects.toThrow(row.refused))
  expect(calls).toEqual(named(row.calls))
  const ends = row.ends ?? {}
  for (const [field, value] of Object.entries(ends))
    expect(await instance('orders')).toMatchObject({ [field]: value && named([value])[0] })
}

describe('an update of an instance calls RDS as the handler of AWS does', () => {
  it.each([...UPDATES, ...WAITING, ...STORAGE_UPDATES])('$name', carryOut)
})

describe('the rollback of an update calls RDS as the handler of AWS does', () => {
  it.each(ROLLBACKS)('$name', (row) => carryOut({ ...row, isRollback: true }))
})

describe('the no-change update after a parameter group', () => {
  it.each([
    ['one reboot where parameters wait for it', 'max_connections', true, ['RebootDBInstance']],
    ['nothing where they are in force', 'work_mem', true, []],
    ['nothing in the window', 'max_connections', false, []],
  ])('CFN-48 RDS-25 is %s', async (_what, ParameterName, ApplyImmediately, actions) => {
    const { test, calls, make, instance } = await recorded()
    const properties = over(BASE, { ApplyImmediately, DBParameterGroupName: 'own17' })
    await make(properties)
    await test.call('rds', 'ModifyDBParameterGroup', {
      DBParameterGroupName: 'own17',
      Parameters: [{ ParameterName, ParameterValue: '200' }],
    })
    calls.length = 0
    const sends = (action: string, fields: Params): void => {
      calls.push([action, fields])
    }
    const { drift } = test.handler('AWS::RDS::DBInstance')
    await drift?.settle({ ...test.context('Db'), sends }, 'orders', properties)
    expect(calls.map(([action]) => action)).toEqual(actions)
    expect(await instance('orders')).toMatchObject({
      DBParameterGroups: [
        { ParameterApplyStatus: ApplyImmediately ? 'in-sync' : 'pending-reboot' },
      ],
    })
  })
})
